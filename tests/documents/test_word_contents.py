"""What is read of a Word file beside its numbers, what is left out, and where every character came from."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from gino.contract.vocabulary import NodeKind
from gino.documents.model import Document
from tests.documents.word_files import (
    TRANSITIONAL,
    WHO,
    deleted,
    document,
    field,
    inserted,
    paragraph,
    read_word,
    row,
    run,
    style,
    table,
)

W = f"{{{TRANSITIONAL}}}"


def read(data: bytes, revisions: str = "accepted") -> Document:
    return read_word(data, revisions)


def test_fields_are_read_as_displayed() -> None:
    simple = '<w:fldSimple w:instr=" REF x ">' + run("5.2") + "</w:fldSimple>"
    nested = field("IF " + "a", "shown")
    data = document(
        paragraph("See ", inner=field(" REF _Ref1 \\r \\h ", "4.1") + run(" and ") + simple + run(" ") + nested)
    )
    assert read(data).text == "See 4.1 and 5.2 shown"


def test_a_contents_field_is_dropped() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    data = document(
        paragraph(inner=begin + run("ARTICLE I\t2")), paragraph("Section 1\t3", inner=end), paragraph("Words here.")
    )
    found = read(data)
    assert found.text == "Words here."
    assert [one.reason for one in found.dropped] == ["contents"]


def test_a_contents_control_is_dropped() -> None:
    properties = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    control = f"<w:sdt>{properties}<w:sdtContent>{paragraph('ARTICLE I 2')}</w:sdtContent></w:sdt>"
    found = read(document(control, paragraph("Words here.")))
    assert found.text == "Words here."
    assert found.origins[0].path == (1, 0)


def test_content_controls_hyphens_and_links_are_read() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Harbor')}</w:sdtContent></w:sdt>"
    link = f"<w:hyperlink>{run(' Rule 12b')}</w:hyperlink><w:r><w:noBreakHyphen/><w:t>2</w:t></w:r>"
    block = f"<w:sdt><w:sdtContent>{paragraph('Block.')}</w:sdtContent></w:sdt>"
    assert read(document(paragraph("The ", inner=control + link), block)).text == "The Harbor Rule 12b-2\nBlock."


def test_hidden_text_is_dropped_and_told() -> None:
    hidden = "<w:vanish/>"
    styles = style("Secret").replace("<w:pPr></w:pPr>", "<w:rPr><w:vanish/></w:rPr>")
    data = document(
        paragraph("Seen.", inner=run(" Unseen.", hidden)), paragraph("All secret.", style="Secret"), styles=styles
    )
    found = read(data)
    assert found.text == "Seen."
    assert [(one.reason, one.text) for one in found.dropped] == [
        ("hidden text", "Unseen."),
        ("hidden text", "All secret."),
    ]


def test_notes_follow_their_paragraph() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{paragraph("By mail.")}</w:footnote>'
    found = read(
        document(paragraph("Notice is given.", inner=reference), paragraph("End."), others={"footnotes": note})
    )
    assert [(node.kind, node.label, found.text_of(node)) for node in found.nodes] == [
        (NodeKind.BODY, None, "Notice is given."),
        (NodeKind.NOTE, "1", "By mail."),
        (NodeKind.BODY, None, "End."),
    ]
    assert [one.part for one in found.origins] == ["word/document.xml", "word/footnotes.xml", "word/document.xml"]


def test_each_note_knows_its_own_paragraph() -> None:
    references = "".join(f'<w:r><w:footnoteReference w:id="{place}"/></w:r>' for place in (2, 3))
    notes = "".join(
        f'<w:footnote w:id="{place}">{paragraph(words)}</w:footnote>'
        for place, words in ((2, "By mail."), (3, "By hand."))
    )
    found = read(document(paragraph("Notice is given.", inner=references), others={"footnotes": notes}))
    assert [one.path for one in found.origins if one.part == "word/footnotes.xml"] == [(0, 0), (1, 0)]


def test_comments_stand_on_their_words() -> None:
    inner = (
        run("The Board ")
        + '<w:commentRangeStart w:id="4"/>'
        + run("may remove")
        + '<w:commentRangeEnd w:id="4"/>'
        + run(" it.")
    )
    comments = f'<w:comment w:id="4" w:author="Partner">{paragraph("Why may?")}</w:comment>'
    found = read(document(paragraph(inner=inner), others={"comments": comments}))
    (comment,) = found.comments
    assert (comment.author, comment.text, found.text[comment.start : comment.end]) == (
        "Partner",
        "Why may?",
        "may remove",
    )


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><x>" + box + "</x></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><x>" + box + "</x></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = read(document(paragraph("Before.", inner=both), paragraph("After.")))
    assert found.text == "Before.\nIn the box.\nAfter."


def test_headers_and_footers_are_left_out() -> None:
    assert (
        read(document(paragraph("Words."), others={"header": paragraph("DRAFT"), "footer": paragraph("3")})).text
        == "Words."
    )


def test_a_table_of_one_column_is_only_a_frame() -> None:
    found = read(document(table(row(paragraph("1.1 The Board acts.") + paragraph("1.2 It rests.")))))
    assert [(node.section, node.kind) for node in found.nodes] == [("1.1", NodeKind.CLAUSE), ("1.2", NodeKind.CLAUSE)]


def test_header_cells_lead_in_the_rows() -> None:
    head = row(paragraph("Matter"), paragraph("Consent of"), properties="<w:tblHeader/>")
    found = read(document(table(head, row(paragraph("Debt over $5"), paragraph("Hospital")))))
    assert [(found.text_of(node), node.header) for node in found.nodes] == [
        ("Matter\tConsent of", None),
        ("Debt over $5\tHospital", "Matter\tConsent of"),
    ]


def test_typed_numbers_in_word_are_read_as_in_text() -> None:
    data = document(
        paragraph("ARTICLE I\nNAME"),
        paragraph("Section 1.1. Name. Harbor."),
        paragraph("(a)\tIt may move.\n(b)\tIt may close."),
    )
    assert [node.section for node in read(data).nodes] == ["Article I", "1.1", "1.1(a)", "1.1(b)"]


def test_heading_styles_hold_clauses_too() -> None:
    styles = style("H1", properties='<w:outlineLvl w:val="0"/>')
    data = document(
        paragraph("Impasse", style="H1"), paragraph("The Board shall act by majority.", style="H1"), styles=styles
    )
    assert [node.kind for node in read(data).nodes] == [NodeKind.HEADING, NodeKind.BODY]


def test_pages_are_told_only_where_word_saved_them() -> None:
    broken = run("Two.").replace("<w:t ", "<w:lastRenderedPageBreak/><w:t ")
    assert [node.page for node in read(document(paragraph("One."), paragraph(inner=broken))).nodes] == [1, 2]
    assert [node.page for node in read(document(paragraph("One."))).nodes] == [None]


def test_another_document_inside_is_told() -> None:
    assert read(document(paragraph("Words."), '<w:altChunk r="x"/>')).warnings


PIECES = st.lists(
    st.tuples(
        st.sampled_from(["plain", "inserted", "deleted", "field", "hidden"]),
        st.text("ab \t\u00a7é", min_size=1, max_size=8),
    ),
    max_size=6,
)


def built(kind: str, text: str) -> str:
    if kind == "inserted":
        return inserted(run(text))
    if kind == "deleted":
        return deleted(text)
    if kind == "field":
        return field("REF x", text)
    return run(text, "<w:vanish/>" if kind == "hidden" else "")


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=5), st.sampled_from(["accepted", "original"]))
def test_every_character_is_found_again_in_its_run(paragraphs: list[list[tuple[str, str]]], view: str) -> None:
    data = document(*(paragraph(inner="".join(built(*piece) for piece in pieces)) for pieces in paragraphs))
    found = read(data, view)
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    in_file = list(root.iter(W + "p"))
    for at, origin in enumerate(found.origins):
        end = found.origins[at + 1].start if at + 1 < len(found.origins) else len(found.text)
        words = found.text[origin.start : end].removesuffix("\n")
        element = list(in_file[origin.path[0]].iter(W + "r"))[origin.path[1]]
        parts = [{W + "tab": "\t"}.get(child.tag, child.text or "") for child in element if child.tag != W + "rPr"]
        assert "".join(parts)[origin.offset : origin.offset + len(words)] == words
    assert WHO.split('"')[1] in found.revisions.authors or not found.revisions.authors


def test_text_before_a_removed_last_mark_is_kept() -> None:
    mark = f'<w:ins w:id="9" {WHO}/>'
    data = document(
        paragraph("One."), table(row(paragraph("Cell.", mark=mark), paragraph("Side."))), paragraph("End.", mark=mark)
    )
    assert read(data, "original").text == "One.\nCell.\tSide.\nEnd."


def test_a_comment_on_an_empty_paragraph_leaves_the_text_as_it_is() -> None:
    marks = '<w:commentRangeStart w:id="4"/><w:commentRangeEnd w:id="4"/>'
    comments = f'<w:comment w:id="4" w:author="Partner">{paragraph("More here?")}</w:comment>'
    found = read(document(paragraph("One."), paragraph(inner=marks), paragraph("Two."), others={"comments": comments}))
    assert found.text == "One.\nTwo."
    assert [(one.start, one.end) for one in found.comments] == [(4, 4)]
