"""The example world: fictional organisations, knelpunten and signalen, told over two years up to today.

`inhoud`, `combineren` and `agenda` are pure: no Django, no database, no clock; the same seed gives the same world.
`bouwen` and what stands beside it play that story through the real actions.
"""
