"""OpenDocument text."""

from tests.pure.documents.samples import odt
from weerklank.pure.documents import Unit
from weerklank.pure.documents.odt import read_odt

BODY = (
    "<text:h>Kop</text:h><text:p>Artikel 5<text:note><text:note-citation>1</text:note-citation><text:note-body>"
    "<text:p>De noot.</text:p></text:note-body></text:note> van<text:s/>de wet</text:p>"
    "<text:tracked-changes><text:p>oud</text:p></text:tracked-changes>"
    "<text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
    "<text:p>b</text:p></table:table-cell></table:table-row></table:table>"
)


def test_paragraphs_notes_lists_and_tables_come_in_order():
    document = read_odt(odt(BODY, title="Een  titel"))

    assert document.text.split("\n") == ["Kop", "Artikel 5¹ van de wet", "¹ De noot.", "- punt", "a\tb"]
    assert document.title == "Een titel"


def test_every_word_leads_back_to_its_paragraph():
    document = read_odt(odt(BODY))
    place = document.source_of(document.text.index("Artikel"), document.text.index("Artikel") + 7)

    assert (place.unit, place.first) == (Unit.PARAGRAPH, 2)
