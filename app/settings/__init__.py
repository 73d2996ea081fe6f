"""Every setting of the program, declared once. Whoever looks for one, or adds one, begins here.

| file | what |
|---|---|
| `office` | who she is, how papers look, label sheets |
| `rules` | with a first day of validity: thresholds of the protection of figures, working time |
| `deadlines` | until when concerns are answered, when the Amtsblatt appears |
| `money` | when a budget is nearly used up, whether there is a Verfügungsfonds |
| `safety` | auto-lock, clipboard, interval of backups, reminder of copies |
| `window` | colours, zoom, language, and how windows and lists were left |
| `memory` | what the program remembers in the vault by itself |
| `listing` | all of them, in the order of `quartiersbuch settings` |

`spec` and `groups` hold what a declaration is. Settings of the vault are read and written by
`app.services.office.settings`, those of this computer by `app.views.settings`; both take the declaration, never a key.
Whatever is stored is read tolerantly: what can't be read, or lies outside the bounds, counts as the default; what this
version does not know is ignored and kept.
"""
