"""The last pass over a paper: metadata, colour profile, archive and accessibility marks, and a small file.

Aims at PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). The metadata hold our title and no person, time or machine, so
the same paper twice is the same file.
"""

import io
from functools import cache
from xml.sax.saxutils import escape

import pikepdf
from PIL import ImageCms

PRODUCER = "Quartiersbuch"
_PROFILE_DATE = (2000, 1, 1, 0, 0, 0)


def finish(raw: bytes, title: str, language: str) -> bytes:
    """The finished file from the canvas's raw one."""
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _describe(pdf, title, language)
        _mark_pages(pdf)
        result = io.BytesIO()
        pdf.save(
            result,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
    return result.getvalue()


def _describe(pdf: pikepdf.Pdf, title: str, language: str) -> None:
    root = pdf.Root
    root.Lang = pikepdf.String(language)
    root.MarkInfo = pikepdf.Dictionary(Marked=True)
    root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    metadata = pikepdf.Stream(pdf, _xmp(title, language).encode())
    metadata.Type, metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    root.Metadata = pdf.make_indirect(metadata)
    profile = pdf.make_indirect(pikepdf.Stream(pdf, _srgb()))
    profile.N = 3
    root.OutputIntents = pikepdf.Array(
        [
            pikepdf.Dictionary(
                Type=pikepdf.Name.OutputIntent,
                S=pikepdf.Name.GTS_PDFA1,
                OutputConditionIdentifier=pikepdf.String("sRGB IEC61966-2.1"),
                Info=pikepdf.String("sRGB IEC61966-2.1"),
                DestOutputProfile=profile,
            )
        ]
    )
    pdf.trailer.Info = pdf.make_indirect(
        pikepdf.Dictionary(Title=pikepdf.String(title), Producer=pikepdf.String(PRODUCER))
    )


def _mark_pages(pdf: pikepdf.Pdf) -> None:
    for index, page in enumerate(pdf.pages):
        page.obj.StructParents = index
        page.obj.Tabs = pikepdf.Name.S
        if "/Trans" in page.obj:
            del page.obj["/Trans"]


@cache
def _srgb() -> bytes:
    """The sRGB profile with a fixed date of making."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = b"".join(part.to_bytes(2, "big") for part in _PROFILE_DATE)
    return bytes(profile)


def _xmp(title: str, language: str) -> str:
    return _XMP.format(title=escape(title), language=escape(language), producer=PRODUCER)


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
