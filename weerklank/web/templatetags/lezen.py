"""Tags for the page of one document: `{% load lezen %}`."""

from django import template

from weerklank.web.documenten.lezen import mark_of

register = template.Library()

register.filter("mark", mark_of)
