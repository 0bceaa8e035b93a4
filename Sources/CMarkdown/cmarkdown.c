#include "cmarkdown.h"
