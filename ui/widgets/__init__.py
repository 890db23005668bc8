"""Small widgets in the look of the app: buttons, labels, marks and empty places."""
