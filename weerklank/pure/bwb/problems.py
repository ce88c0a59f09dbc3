"""Why a file of law text could not be read, as types: the edge puts them into the reader's language."""

from enum import StrEnum


class Reden(StrEnum):
    """The closed list of reasons; stored with an import run, so members are never renamed."""

    LEEG = "leeg"
    TE_GROOT = "te-groot"
    GEBROKEN_XML = "gebroken-xml"
    GEEN_XML = "geen-xml"
    ENTITEIT = "entiteit"
    GEEN_BWB = "geen-bwb"
    TE_DIEP = "te-diep"
    ARCHIEF_GEBROKEN = "archief-gebroken"
    ONLEESBAAR = "onleesbaar"
    PROCES_GESTOPT = "proces-gestopt"
    ONTBREEKT = "ontbreekt"


class UnreadableLaw(Exception):
    """One file gave no regulation: the reason, a technical detail, how many articles were read before it."""

    reden = Reden.ONLEESBAAR

    def __init__(self, detail: str = "", *, gelezen: int = 0) -> None:
        super().__init__(detail)
        self.detail = detail
        self.gelezen = gelezen

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.detail, self.gelezen))


def _rebuild(kind: type[UnreadableLaw], detail: str, gelezen: int) -> UnreadableLaw:
    return kind(detail, gelezen=gelezen)


class EmptyFile(UnreadableLaw):
    """Zero bytes, or white space only."""

    reden = Reden.LEEG


class TooLarge(UnreadableLaw):
    """More bytes than one regulation can reasonably have."""

    reden = Reden.TE_GROOT


class BrokenXml(UnreadableLaw):
    """XML that stops half-way or is not well formed; the detail names line and column."""

    reden = Reden.GEBROKEN_XML


class NotXml(UnreadableLaw):
    """Something else: a PDF, a zip, a web page, a text."""

    reden = Reden.GEEN_XML


class EntityRefused(UnreadableLaw):
    """The file declares entities of its own (an XML bomb or a way to read other files): never expanded."""

    reden = Reden.ENTITEIT


class NotBwb(UnreadableLaw):
    """Well-formed XML, but not law text of the Basiswettenbestand."""

    reden = Reden.GEEN_BWB


class TooDeep(UnreadableLaw):
    """Elements nested deeper than any law does."""

    reden = Reden.TE_DIEP


class ArchiveBroken(UnreadableLaw):
    """The archive stops half-way or is not an archive; what came before the break was handed out."""

    reden = Reden.ARCHIEF_GEBROKEN


class FileUnreadable(UnreadableLaw):
    """The operating system refused the file."""

    reden = Reden.ONLEESBAAR


class FileMissing(UnreadableLaw):
    """A manifest names this file, and it is not there."""

    reden = Reden.ONTBREEKT
