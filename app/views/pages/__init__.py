"""The pages of the window, in the order of the side bar. A new page is one import and one line in `PAGES`.

Imported when the vault is open, never by the unlock screen: pages need the services.
"""

from app.views.page import PageSpec

PAGES: tuple[PageSpec, ...] = ()
