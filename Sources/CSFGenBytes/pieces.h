#ifndef SFGEN_PIECES_H
#define SFGEN_PIECES_H

#include "CSFGenBytes.h"

/// Makes the window of a file that begins at `begin`, by what `carry` says of the bytes before it.
void split(struct sfgen_window *window);

#endif
