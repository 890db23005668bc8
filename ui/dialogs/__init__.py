"""Dialogs: choosing files, the preview of an import, and what the app is."""
