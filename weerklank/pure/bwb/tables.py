"""How many columns and rows a cell of a CALS table covers (OASIS TM 9502:1995, as in the BWB schemas)."""

from lxml import etree


def column_numbers(group: etree._Element) -> dict[str, int]:
    """Column name to its number, from 1, in the order of the column specifications."""
    specs = (spec for spec in group if spec.tag == "colspec")
    return {spec.get("colname") or str(number): number for number, spec in enumerate(specs, start=1)}


def cell_size(entry: etree._Element, columns: dict[str, int]) -> tuple[int, int]:
    """Columns and rows that the cell covers; 1 where the file says nothing or something impossible."""
    first, last = columns.get(entry.get("namest") or ""), columns.get(entry.get("nameend") or "")
    breed = last - first + 1 if first and last and last >= first else 1
    more = entry.get("morerows") or "0"
    return breed, int(more) + 1 if more.isascii() and more.isdigit() and len(more) < 4 else 1
