#ifndef COUNTERSIGN_CYAML_SHIM_H
#define COUNTERSIGN_CYAML_SHIM_H

#include <yaml.h>

#endif
