"""Which states a manifest says there are."""

import datetime as dt

import pytest

from weerklank.pure.bwb import problems
from weerklank.pure.bwb.manifest import Manifest, Toestand, read_manifest


def expression(label: str, van: str, tot: str, *, deleted: str = "false", item: str = "", kind: str = "xml") -> str:
    return (
        f"<expression label='{label}'><metadata><datum_inwerkingtreding>{van}</datum_inwerkingtreding>"
        f"<einddatum>{tot}</einddatum></metadata><manifestation label='{kind}'>"
        f"<metadata><hashcode>00</hashcode></metadata>"
        f"<item label='{item or f'BWBR9990002_{label}.xml'}' _deleted='{deleted}'/></manifestation></expression>"
    )


def manifest(*expressions: str, work: str = "BWBR9990002", extra: str = "") -> bytes:
    return f"<work label='{work}' _latestItem='x'><metadata>{extra}</metadata>{''.join(expressions)}</work>".encode()


def test_the_states_with_text_come_oldest_first() -> None:
    found = read_manifest(
        manifest(
            expression("2020-01-01_0", "2020-01-01", "9999-12-31"),
            expression("2012-01-01_0", "2012-01-01", "2019-12-31"),
            expression("2013-01-01_0", "2013-01-01", "2013-02-01", deleted="true"),
            expression("2011-01-01_0", "2011-01-01", "2011-12-31", kind="gedrukte-tekst"),
            extra="<wti_locatie>BWBR9990002.WTI</wti_locatie>",
        )
    )

    assert found == Manifest(
        "BWBR9990002",
        (
            Toestand(
                "2012-01-01_0",
                "2012-01-01_0/xml/BWBR9990002_2012-01-01_0.xml",
                dt.date(2012, 1, 1),
                dt.date(2019, 12, 31),
            ),
            Toestand("2020-01-01_0", "2020-01-01_0/xml/BWBR9990002_2020-01-01_0.xml", dt.date(2020, 1, 1), None),
        ),
        "BWBR9990002.WTI",
    )


@pytest.mark.parametrize("label", ["../../etc", "..", "/etc", "a/b", ""])
def test_a_label_that_leads_out_of_the_folder_is_left_out(label: str) -> None:
    assert read_manifest(manifest(expression(label, "2020-01-01", ""))).toestanden == ()
    assert read_manifest(manifest(expression("ok", "2020-01-01", "", item=label or "/"))).toestanden == ()


def test_days_that_are_no_days_are_unknown() -> None:
    assert read_manifest(manifest(expression("x_0", "ooit", ""))).toestanden[0].van is None


@pytest.mark.parametrize(
    ("data", "reden"),
    [
        (b"<werk/>", problems.NotBwb),
        (b"<work label='iets'/>", problems.NotBwb),
        (b"<work", problems.BrokenXml),
        (b"", problems.EmptyFile),
    ],
)
def test_what_is_no_manifest_says_so(data: bytes, reden: type[problems.UnreadableLaw]) -> None:
    with pytest.raises(reden):
        read_manifest(data)
