/// A narrow door to Gumbo, which builds the tree of a page as browsers do.
///
/// All memory of a page comes from one arena with a limit, and its nodes are visited without
/// recursion, so that no page can exhaust memory or the stack.
#ifndef CHTML_H
#define CHTML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The tree of a page.
typedef struct chtml_page chtml_page;

/// What a step of the walk meets.
enum {
  CHTML_END = 0,
  CHTML_ENTER = 1,
  CHTML_LEAVE = 2,
  CHTML_TEXT = 3,
  CHTML_COMMENT = 4,
};

/// One step of a walk over the tree. Pointers live as long as the page.
typedef struct chtml_step {
  /// One of `CHTML_…`.
  int32_t kind;
  /// Of an element: its tag, as `chtml_tag` gives it.
  int32_t tag;
  /// Whether an element is of SVG or MathML.
  bool is_foreign;
  /// Where the source of the node begins: of an element that its start tag; -1 when the source
  /// does not have it.
  ptrdiff_t offset;
  /// How many bytes of source the node has; of an element its start tag.
  size_t length;
  /// Of text and comments: the content, UTF-8, with its length.
  const char *text;
  size_t text_length;
  /// The node, for `chtml_attribute`.
  const void *node;
} chtml_step;

/// Parses a page; `bytes` must be UTF-8 and outlive it. NULL when more than `memory` bytes of
/// memory would be needed.
chtml_page *chtml_parse(const char *bytes, size_t length, size_t memory);

/// Frees a page; NULL is allowed.
void chtml_destroy(chtml_page *page);

/// Begins a walk at the root.
void chtml_rewind(chtml_page *page);

/// Goes one step in document order.
void chtml_next(chtml_page *page, chtml_step *step);

/// The value of an element's attribute; NULL when it has none.
const char *chtml_attribute(const void *node, const char *name);

/// The number of a tag by its name in small letters; -1, which no element has, for names that Gumbo
/// does not know.
int32_t chtml_tag(const char *name);

#endif
