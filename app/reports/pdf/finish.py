"""What makes the file archivable and accessible: description, colour profile, page marks.

Aims at PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). The metadata hold our title and no person, time or machine, so
the same paper twice is the same file.
"""

from functools import cache
from html import escape
from typing import Any

from PIL import ImageCms
from reportlab.pdfbase import pdfdoc

from app.reports.pdf.elements import text_string

PRODUCER = "Quartiersbuch"
_PROFILE_DATE = (2000, 1, 1, 0, 0, 0)
_CATALOG_KEYS = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents"]
_PAGE_KEYS = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]


class _Metadata(pdfdoc.PDFObject):  # type: ignore[misc]
    """The XMP packet, readable by programs that know nothing of PDF: no filter (ISO 19005-2, 6.6.2.1)."""

    __RefOnly__ = 1

    def __init__(self, content: bytes) -> None:
        self._content = content

    def format(self, _document: Any) -> bytes:
        head = b"<</Type/Metadata/Subtype/XML/Length %d>>" % len(self._content)
        return head + b"\nstream\n" + self._content + b"endstream"


class _Info(pdfdoc.PDFObject):  # type: ignore[misc]
    """The document information: title and program, nothing else."""

    __RefOnly__ = 1

    def __init__(self, title: str) -> None:
        self._title = title

    def format(self, _document: Any) -> bytes:
        return f"<</Title {text_string(self._title)}/Producer ({PRODUCER})>>".encode()


def describe(document: Any, title: str, language: str, structure: Any) -> None:
    """Give the document its structure tree, title, language, metadata and colour profile."""
    catalog = document.Catalog
    catalog.__NoDefault__ = _CATALOG_KEYS
    catalog.StructTreeRoot = structure
    catalog.Lang = f"({language})"
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    catalog.Metadata = _Metadata(_xmp(title, language).encode())
    profile = pdfdoc.PDFStream(dictionary=pdfdoc.PDFDictionary({"N": 3}), content=_srgb())
    intent = pdfdoc.PDFDictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": "(sRGB IEC61966-2.1)",
            "Info": "(sRGB IEC61966-2.1)",
            "DestOutputProfile": document.Reference(profile),
        }
    )
    catalog.OutputIntents = pdfdoc.PDFArray([intent])
    document.info = _Info(title)


def mark_pages(pages: list[Any]) -> None:
    """Tie every page to its row of the structure tree; the tab key follows the structure."""
    for index, page in enumerate(pages):
        page.__NoDefault__ = _PAGE_KEYS
        page.StructParents = index
        page.Tabs = "/S"
        page.Trans = None


@cache
def _srgb() -> bytes:
    """The sRGB profile with a fixed date of making."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = b"".join(part.to_bytes(2, "big") for part in _PROFILE_DATE)
    return bytes(profile)


def _xmp(title: str, language: str) -> str:
    plain = escape(title, quote=False)
    for word, written in _NOT_PLAIN.items():
        plain = plain.replace(word, written)
    return _XMP.format(title=plain, language=language, producer=PRODUCER)


_NOT_PLAIN = {"%": "&#37;", "endstream": "&#101;ndstream", "endobj": "&#101;ndobj"}
"""What must not stand in the packet as it is, for programs that search the file for the end of things."""


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
