"""What each quarter gave everybody: the words of it, and the page that lists all people side by side."""
