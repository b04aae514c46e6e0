#ifndef COUNTERSIGN_CEXPAT_SHIM_H
#define COUNTERSIGN_CEXPAT_SHIM_H

#include <expat.h>

#endif
