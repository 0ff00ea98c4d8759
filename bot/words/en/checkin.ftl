## Ways to check in beside the chat itself

here-placeless = I can't send a place
page-link = Check in to { $title } on this page: { $link }
    It is yours alone: the first phone that opens it keeps it, until { $until }.
page-which = Which session is the page for?
