/// Expat, a streaming XML parser that knows the byte offset of every event.
#ifndef CXML_H
#define CXML_H

#include <expat.h>

#endif
