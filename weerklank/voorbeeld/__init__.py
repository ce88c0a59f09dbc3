"""The example world: fictional organisations, knelpunten and signalen, told over two years up to today.

`inhoud`, `combineren`, `verloop` and `agenda` are pure: no Django, no database, no clock; a seed is a world.
`bouwen` and what stands beside it play that story through the real actions.
"""
