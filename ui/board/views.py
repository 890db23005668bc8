"""The pods of a board that are widgets: those that are seen, near, or hold something to be kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtWidgets import QWidget

from ui.board.delegate import CardDelegate
from ui.board.face import PodFace
from ui.board.pod import PodView


class PodViews:
    """Makes a view of a pod where one is needed, and uses those again that are far away.

    `come` is called with every view that begins to show another pod.
    """

    def __init__(
        self,
        field: QWidget,
        delegate: CardDelegate,
        listen: Callable[[PodView], None],
        come: Callable[[PodView], None],
    ) -> None:
        self._field, self._delegate, self._listen, self._come = field, delegate, listen, come
        self._views: dict[str, PodView] = {}
        self._spare: list[PodView] = []
        self._faces: Mapping[str, PodFace] = {}
        self._place: dict[str, int] = {}

    def __iter__(self) -> Iterator[PodView]:
        """The views in board order, but for those that are put away on the way."""
        for challenge in sorted(self._views, key=self._place.__getitem__):
            # Folding the pod with the keyboard moves it on, which scrolls, and views come and go.
            if (view := self._views.get(challenge)) is not None:
                yield view

    def get(self, challenge: str | None) -> PodView | None:
        """The view of a pod, if it has one."""
        return self._views.get(challenge) if challenge is not None else None

    def show(self, faces: Mapping[str, PodFace]) -> None:
        """Show other faces, by challenge in board order; of pods that are not among them nothing stays."""
        for challenge in [challenge for challenge in self._views if challenge not in faces]:
            self._put_away(challenge)
        self._faces = faces
        self._place = {challenge: number for number, challenge in enumerate(faces)}
        for challenge, view in self._views.items():
            view.show_face(faces[challenge])

    def view(self, challenge: str) -> PodView:
        """The view of a pod, made or taken from those that are spare."""
        if challenge not in self._views:
            face = self._faces[challenge]
            if self._spare:
                view = self._spare.pop()
                view.begin(face)
            else:
                view = PodView(face, self._delegate, self._field)
                self._listen(view)
            self._views[challenge] = view
            self._come(view)
        return self._views[challenge]

    def keep(self, wanted: Iterable[str]) -> list[PodView]:
        """Have views of these pods; of the others only where something would be lost with them.

        Returns those that show another pod than before.
        """
        near = dict.fromkeys(wanted)
        for challenge, view in [*self._views.items()]:
            if challenge not in near and not view.busy:
                self._put_away(challenge)
        return [self.view(challenge) for challenge in near if challenge not in self._views]

    def _put_away(self, challenge: str) -> None:
        view = self._views.pop(challenge)
        view.set_selected(False)
        view.set_hovered(False)
        view.model.begin(())
        view.hide()
        self._spare.append(view)
