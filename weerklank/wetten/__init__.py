"""The law register: regulations, their articles, the texts of those articles through time, and places quoted
from them.

Law text is public (Auteurswet art. 11), so reading here needs no `visible_to`.
"""
