#include "chtml.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

// The first chunk is small, because many pages are one character reference; each next one is twice
// as large, up to the largest.
enum { FIRST_CHUNK = 8 << 10, LARGEST_CHUNK = 1 << 20 };

// A piece of the arena; the memory follows it.
typedef struct chunk {
  struct chunk *next;
  size_t used;
  size_t size;
} chunk;

struct chtml_page {
  chunk *chunks;
  size_t left;
  jmp_buf exhausted;
  const char *bytes;
  size_t length;
  GumboOutput *output;
  // The walk: the node last visited, and whether its children were.
  const GumboNode *node;
  bool is_left;
};

static void *allocate(void *userdata, size_t size) {
  chtml_page *page = userdata;
  size = (size + 15) & ~(size_t)15;
  chunk *top = page->chunks;
  if (top == NULL || top->size - top->used < size) {
    size_t room = top == NULL ? FIRST_CHUNK : top->size * 2;
    if (room > LARGEST_CHUNK) room = LARGEST_CHUNK;
    if (room < size) room = size;
    if (room > page->left) longjmp(page->exhausted, 1);
    chunk *fresh = malloc(sizeof *fresh + 16 + room);
    if (fresh == NULL) longjmp(page->exhausted, 1);
    page->left -= room;
    fresh->used = 0;
    fresh->size = room;
    fresh->next = top;
    page->chunks = fresh;
    top = fresh;
  }
  char *memory = (char *)(((uintptr_t)(top + 1) + 15) & ~(uintptr_t)15) + top->used;
  top->used += size;
  return memory;
}

// The arena is freed as a whole.
static void release(void *userdata, void *memory) {
  (void)userdata;
  (void)memory;
}

chtml_page *chtml_parse(const char *bytes, size_t length, size_t memory) {
  chtml_page *page = calloc(1, sizeof *page);
  if (page == NULL) return NULL;
  page->left = memory;
  page->bytes = bytes;
  page->length = length;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = page;
  options.max_errors = 0;
  if (setjmp(page->exhausted) != 0) {
    chtml_destroy(page);
    return NULL;
  }
  page->output = gumbo_parse_with_options(&options, bytes, length);
  chtml_rewind(page);
  return page;
}

void chtml_destroy(chtml_page *page) {
  if (page == NULL) return;
  chunk *top = page->chunks;
  while (top != NULL) {
    chunk *next = top->next;
    free(top);
    top = next;
  }
  free(page);
}

void chtml_rewind(chtml_page *page) {
  page->node = NULL;
  page->is_left = false;
}

static const GumboVector *children(const GumboNode *node) {
  switch (node->type) {
    case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
    default: return NULL;
  }
}

static void describe(chtml_page *page, int32_t kind, const GumboNode *node, chtml_step *step) {
  memset(step, 0, sizeof *step);
  step->kind = kind;
  step->offset = -1;
  step->node = node;
  GumboStringPiece source = {NULL, 0};
  switch (node->type) {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      step->tag = (int32_t)node->v.element.tag;
      step->is_foreign = node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML;
      source = node->v.element.original_tag;
      break;
    case GUMBO_NODE_DOCUMENT:
      step->tag = -2;
      break;
    case GUMBO_NODE_COMMENT:
      step->kind = CHTML_COMMENT;
      source = node->v.text.original_text;
      step->text = node->v.text.text;
      break;
    default:
      step->kind = CHTML_TEXT;
      source = node->v.text.original_text;
      step->text = node->v.text.text;
      break;
  }
  if (step->text != NULL) step->text_length = strlen(step->text);
  if (source.data != NULL && source.data >= page->bytes &&
      source.data <= page->bytes + page->length) {
    step->offset = source.data - page->bytes;
    size_t rest = page->length - (size_t)step->offset;
    step->length = source.length < rest ? source.length : rest;
  }
}

void chtml_next(chtml_page *page, chtml_step *step) {
  const GumboNode *node = page->node;
  if (node == NULL) {
    if (page->is_left) {
      memset(step, 0, sizeof *step);
      return;
    }
    page->node = page->output->document;
    describe(page, CHTML_ENTER, page->node, step);
    return;
  }
  const GumboVector *below = page->is_left ? NULL : children(node);
  if (below != NULL && below->length > 0) {
    page->node = below->data[0];
    page->is_left = children(page->node) == NULL;
    describe(page, CHTML_ENTER, page->node, step);
    return;
  }
  if (below != NULL) {
    page->is_left = true;
    describe(page, CHTML_LEAVE, node, step);
    return;
  }
  const GumboNode *parent = node->parent;
  if (parent == NULL) {
    page->node = NULL;
    memset(step, 0, sizeof *step);
    return;
  }
  const GumboVector *siblings = children(parent);
  if (node->index_within_parent + 1 < siblings->length) {
    page->node = siblings->data[node->index_within_parent + 1];
    page->is_left = children(page->node) == NULL;
    describe(page, CHTML_ENTER, page->node, step);
    return;
  }
  page->node = parent;
  page->is_left = true;
  describe(page, CHTML_LEAVE, parent, step);
}

const char *chtml_attribute(const void *node, const char *name) {
  const GumboNode *element = node;
  if (element->type != GUMBO_NODE_ELEMENT && element->type != GUMBO_NODE_TEMPLATE) return NULL;
  GumboAttribute *attribute = gumbo_get_attribute(&element->v.element.attributes, name);
  return attribute == NULL ? NULL : attribute->value;
}

int32_t chtml_tag(const char *name) {
  GumboTag tag = gumbo_tag_enum(name);
  return tag == GUMBO_TAG_UNKNOWN ? -1 : (int32_t)tag;
}
