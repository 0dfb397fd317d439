//! The article as it stands in the page: one element a paragraph, edited in place.
//!
//! Comes in: text, to be put there whole or typed at the caret. Goes out: a [`Reading`], the text with the way from its
//! offsets to the document's nodes and back. The text is only ever set as text, never parsed, and what stands under the
//! caret is never rewritten, so that the browser's own undo keeps working.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlDocument, HtmlElement, Node, Range, Text};

/// The most lines that are put in as if typed: the browser takes about a millisecond a line, and more for each that stands.
const MOST_TYPED_LINES: usize = 300;

/// From this length on, in bytes, only the paragraphs near the view are laid out.
const LONG: usize = 200_000;

/// About how many bytes are put in at one go: a few milliseconds' work.
const PORTION: usize = 30_000;

/// The most paragraphs that are put in at one go.
const PORTION_LINES: usize = 100;

/// More paragraphs than this are taken for a text without a look at their letters.
const SURELY_TEXT: u32 = 50;

/// The editable element and what it takes to write into it.
#[derive(Clone, Debug)]
pub struct Editor {
    root: HtmlElement,
    document: Document,
}

/// The text as it stood when it was read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The text; a line feed between two paragraphs.
    pub text: String,
    length: u32,
    pieces: Vec<Piece>,
    blocks: Vec<Block>,
}

/// A text node and its place in the text, in UTF-16 code units.
#[derive(Clone, Debug)]
struct Piece {
    start: u32,
    end: u32,
    node: Text,
}

/// A paragraph's element and where it begins.
#[derive(Clone, Debug)]
pub struct Block {
    /// Units: UTF-16 code units.
    pub start: u32,
    /// The element.
    pub element: Element,
}

impl Editor {
    /// Makes `root` an editor with one empty paragraph.
    #[must_use]
    pub fn new(root: HtmlElement, document: Document) -> Self {
        // Browsers that do not know "plaintext-only" refuse it and stay read-only; paste and format are ours there as well.
        if root.set_attribute("contenteditable", "plaintext-only").is_err() || root.content_editable() != "plaintext-only" {
            root.set_content_editable("true");
        }
        let editor = Self { root, document };
        editor.replace("");
        editor
    }

    /// The editable element.
    #[must_use]
    pub fn root(&self) -> &HtmlElement {
        &self.root
    }

    /// Puts the beginning of `text` in the place of all that stands there, and answers from which byte on it is left to
    /// [`append`](Self::append). The browser's own undo does not reach behind this.
    pub fn replace(&self, text: &str) -> Option<usize> {
        self.root.set_text_content(None);
        let _ = self.root.class_list().toggle_with_force("article-text--long", text.len() > LONG);
        self.append(text, 0)
    }

    /// Puts the next paragraphs of `text`, which go on at byte `at`, after those that stand. Answers where the rest begins.
    pub fn append(&self, text: &str, at: usize) -> Option<usize> {
        let fragment = self.document.create_document_fragment();
        let mut next = Some(at);
        for (count, line) in text.get(at..)?.split('\n').enumerate() {
            if count == PORTION_LINES || next.is_none_or(|next| next > at + PORTION) {
                break;
            }
            next = next.map(|next| next + line.len() + 1).filter(|next| *next <= text.len());
            let Ok(paragraph) = self.document.create_element("p") else { continue };
            if line.is_empty() {
                append(&paragraph, self.document.create_element("br").ok().as_deref());
            } else {
                paragraph.set_text_content(Some(line));
            }
            append(&fragment, Some(&paragraph));
        }
        append(&self.root, Some(&fragment));
        next
    }

    /// Whether there seems to be no text, at a glance.
    #[must_use]
    pub fn looks_blank(&self) -> bool {
        let text = || self.root.text_content().unwrap_or_default();
        self.root.child_element_count() <= SURELY_TEXT && text().trim().is_empty()
    }

    /// Whether so many paragraphs stand there that typing over them would take seconds.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.root.child_element_count() as usize > MOST_TYPED_LINES
    }

    /// Types `text` over the selection, as one step of the browser's own undo. Says whether it did: a text of many lines
    /// would take seconds.
    pub fn type_over(&self, text: &str) -> bool {
        if text.split('\n').nth(MOST_TYPED_LINES).is_some() {
            return false;
        }
        let (command, value) = if text.is_empty() { ("delete", "") } else { ("insertText", text) };
        self.command(command, value)
    }

    /// Begins a new paragraph at the caret.
    pub fn break_paragraph(&self) -> bool {
        self.command("insertParagraph", "")
    }

    /// Selects the whole text and puts the caret there.
    pub fn select_all(&self) {
        let _ = self.root.focus();
        if let Some(selection) = self.document.get_selection().ok().flatten() {
            let _ = selection.select_all_children(&self.root);
        }
    }

    /// Puts the caret where `range` begins, and the focus with it.
    pub fn put_caret(&self, range: &Range) {
        let _ = self.root.focus();
        if let (Some(selection), Ok(node)) = (self.document.get_selection().ok().flatten(), range.start_container()) {
            let _ = selection.collapse_with_offset(Some(&node), range.start_offset().unwrap_or(0));
        }
    }

    fn command(&self, name: &str, value: &str) -> bool {
        let document = self.document.dyn_ref::<HtmlDocument>();
        document.is_some_and(|document| document.exec_command_with_show_ui_and_value(name, false, value).unwrap_or(false))
    }

    /// What a screen reader and the eye should know of each paragraph: which is the title, which a subheading.
    pub fn mark_headings(&self, reading: &Reading, headings: &[(u32, bool)]) {
        let mut at = 0;
        for (index, block) in reading.blocks.iter().enumerate() {
            let end = reading.blocks.get(index + 1).map_or(reading.length, |next| next.start);
            while headings.get(at).is_some_and(|heading| heading.0 < block.start) {
                at += 1;
            }
            let kind =
                headings.get(at).filter(|heading| heading.0 < end).map(|heading| if heading.1 { "title" } else { "subheading" });
            if block.element.get_attribute("data-kind").as_deref() != kind {
                let _ = match kind {
                    Some(kind) => block.element.set_attribute("data-kind", kind),
                    None => block.element.remove_attribute("data-kind"),
                };
            }
        }
    }

    /// Reads the text.
    ///
    /// Guarantees: linear in the text; what [`replace`](Self::replace) put in comes out unchanged.
    #[must_use]
    pub fn read(&self) -> Reading {
        let mut reading = Reading::default();
        let mut line = Line::default();
        let mut next = self.root.first_child();
        while let Some(node) = next {
            line.visit(&node, &mut reading);
            next = node.first_child();
            let mut at = node;
            while next.is_none() && at != **self.root {
                line.leave(&at);
                next = at.next_sibling();
                let Some(parent) = at.parent_node() else { break };
                at = parent;
            }
        }
        reading
    }
}

fn append(parent: &Node, child: Option<&Node>) {
    if let Some(child) = child {
        // Fails only for a node that would contain itself.
        let _ = parent.append_child(child);
    }
}

/// Where a reading stands: whether anything has been read, and whether a line feed is due before what comes next.
#[derive(Default)]
struct Line {
    begun: bool,
    ended: bool,
}

impl Line {
    fn visit(&mut self, node: &Node, reading: &mut Reading) {
        if let Some(text) = node.dyn_ref::<Text>() {
            self.begin(reading);
            reading.push_node(text);
        } else if node.node_name() == "BR" {
            self.begin(reading);
            // The last one of a paragraph only keeps it open.
            if node.next_sibling().is_some() {
                reading.push("\n", 1);
            }
        } else if let Some(element) = node.dyn_ref::<Element>() {
            self.ended |= self.begun;
            self.begin(reading);
            reading.blocks.push(Block { start: reading.length, element: element.clone() });
        }
    }

    fn begin(&mut self, reading: &mut Reading) {
        if self.ended {
            reading.push("\n", 1);
        }
        *self = Self { begun: true, ended: false };
    }

    fn leave(&mut self, node: &Node) {
        self.ended |= node.node_type() == Node::ELEMENT_NODE && node.node_name() != "BR";
    }
}

impl Reading {
    fn push(&mut self, text: &str, length: u32) {
        self.text.push_str(text);
        self.length += length;
    }

    fn push_node(&mut self, node: &Text) {
        let (start, length) = (self.length, node.length());
        self.push(&node.data(), length);
        self.pieces.push(Piece { start, end: start + length, node: node.clone() });
    }

    /// The document's range from offset `start` to `end`, where both still stand there.
    #[must_use]
    pub fn range(&self, start: u32, end: u32) -> Option<Range> {
        let first = self.pieces.get(self.pieces.partition_point(|piece| piece.end <= start))?;
        let last = self.pieces.get(self.pieces.partition_point(|piece| piece.start < end).checked_sub(1)?)?;
        let range = Range::new().ok()?;
        range.set_start(&first.node, start.saturating_sub(first.start)).ok()?;
        range.set_end(&last.node, end.min(last.end) - last.start).ok()?;
        Some(range)
    }

    /// The offset of a position in the document, or of the next letter after it.
    #[must_use]
    pub fn offset_from(&self, node: &Node, inside: u32) -> u32 {
        let follows = |piece: &Piece| piece.node.compare_document_position(node) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
        let piece = self.pieces.get(self.pieces.partition_point(follows));
        piece.map_or(self.length, |piece| if piece.node.is_same_node(Some(node)) { piece.start + inside } else { piece.start })
    }

    /// The offset of a position in the document, where it lies in a text node of this reading.
    #[must_use]
    pub fn offset(&self, node: &Node, inside: u32) -> Option<u32> {
        let follows = |piece: &Piece| piece.node.compare_document_position(node) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
        let piece = self.pieces.get(self.pieces.partition_point(follows))?;
        piece.node.is_same_node(Some(node)).then_some(piece.start + inside)
    }

    /// The offsets between which all paragraphs that touch the given height of the window lie.
    #[must_use]
    pub fn between(&self, top: f64, bottom: f64) -> (u32, u32) {
        let first = self.blocks.partition_point(|block| block.element.get_bounding_client_rect().bottom() < top);
        let last = self.blocks.partition_point(|block| block.element.get_bounding_client_rect().top() < bottom);
        let start = |index: usize| self.blocks.get(index).map_or(self.length, |block| block.start);
        (start(first), start(last))
    }

    /// How far below the top of the window offset `at` stands, to a line or so: by its paragraph, which is quick to ask for
    /// however far it is from what is in view.
    #[must_use]
    pub fn top_of(&self, at: u32) -> f64 {
        let after = self.blocks.partition_point(|block| block.start <= at);
        let Some(block) = after.checked_sub(1).and_then(|index| self.blocks.get(index)) else { return 0.0 };
        let end = self.blocks.get(after).map_or(self.length, |next| next.start);
        let place = block.element.get_bounding_client_rect();
        place.top() + place.height() * f64::from(at - block.start) / f64::from((end - block.start).max(1))
    }

    /// Whether nothing but white space stands there.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
