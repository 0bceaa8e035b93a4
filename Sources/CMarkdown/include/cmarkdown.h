/// md4c, a CommonMark parser whose callbacks point into the input.
#ifndef CMARKDOWN_H
#define CMARKDOWN_H

#include <md4c.h>

#endif
