#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
// What is built is walked and given back by recursion; with keys of 64 parts at most, this is 4,160.
#define TOML_MAX_NESTED_VALUES 64
#include "ctoml.h"

#include <algorithm>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <toml++/toml.h>

struct ctoml_document {
  toml::table root;
  std::vector<ctoml_node> nodes;
  bool failed = false;
  std::string message;
  uint32_t line = 1;
  uint32_t column = 1;
};

namespace {

const uint8_t *bytes_of(std::string_view text) {
  return reinterpret_cast<const uint8_t *>(text.data());
}

/// A place that exists: values that a dotted header implies have none of their own.
std::pair<uint32_t, uint32_t> place_of(const toml::source_position &position) {
  return {position.line ? position.line : 1, position.column ? position.column : 1};
}

void flatten(const toml::node &value, const toml::key *key, std::vector<ctoml_node> &nodes) {
  ctoml_node node{};
  const auto place = place_of(value.source().begin);
  node.line = place.first;
  node.column = place.second;
  if (key) {
    node.key = bytes_of(key->str());
    node.key_length = key->str().size();
    const auto key_place = place_of(key->source().begin);
    node.key_line = key_place.first;
    node.key_column = key_place.second;
  }
  if (const auto *table = value.as_table()) {
    node.kind = CTOML_TABLE;
    node.children = static_cast<uint32_t>(table->size());
    nodes.push_back(node);
    // toml++ keeps tables sorted by key; a reader wants the order of the file.
    std::vector<std::pair<const toml::key *, const toml::node *>> members;
    for (const auto &[name, member] : *table) members.emplace_back(&name, &member);
    std::sort(members.begin(), members.end(), [](const auto &left, const auto &right) {
      const auto a = left.first->source().begin, b = right.first->source().begin;
      return a.line != b.line ? a.line < b.line : a.column < b.column;
    });
    for (const auto &member : members) flatten(*member.second, member.first, nodes);
    return;
  }
  if (const auto *array = value.as_array()) {
    node.kind = CTOML_ARRAY;
    node.children = static_cast<uint32_t>(array->size());
    nodes.push_back(node);
    for (const auto &element : *array) flatten(element, nullptr, nodes);
    return;
  }
  if (const auto *text = value.as_string()) {
    node.kind = CTOML_STRING;
    node.text = bytes_of(text->get());
    node.text_length = text->get().size();
  } else if (const auto *integer = value.as_integer()) {
    node.kind = CTOML_INTEGER;
    node.integer = integer->get();
  } else if (const auto *real = value.as_floating_point()) {
    node.kind = CTOML_FLOAT;
    node.real = real->get();
  } else if (const auto *boolean = value.as_boolean()) {
    node.kind = CTOML_BOOLEAN;
    node.boolean = boolean->get();
  } else if (const auto *date = value.as_date()) {
    node.kind = CTOML_DATE;
    node.integer = date->get().year * 10000 + date->get().month * 100 + date->get().day;
  } else {
    node.kind = CTOML_OTHER;
  }
  nodes.push_back(node);
}

}  // namespace

ctoml_document *ctoml_parse(const uint8_t *bytes, size_t length) {
  auto *document = new (std::nothrow) ctoml_document();
  if (!document) return nullptr;
  try {
    const std::string_view text(length ? reinterpret_cast<const char *>(bytes) : "", length);
    auto result = toml::parse(text);
    if (result) {
      document->root = std::move(result).table();
      flatten(document->root, nullptr, document->nodes);
    } else {
      const auto &error = result.error();
      const auto place = place_of(error.source().begin);
      document->failed = true;
      document->message = std::string(error.description());
      document->line = place.first;
      document->column = place.second;
    }
  } catch (...) {
    document->failed = true;
    document->nodes.clear();
    document->message.clear();
  }
  return document;
}

void ctoml_free(ctoml_document *document) { delete document; }

bool ctoml_failed(const ctoml_document *document, ctoml_error *error) {
  if (!document->failed) return false;
  error->message = bytes_of(document->message);
  error->message_length = document->message.size();
  error->line = document->line;
  error->column = document->column;
  return true;
}

ctoml_node ctoml_at(const ctoml_document *document, size_t index) {
  return document->nodes[index];
}
