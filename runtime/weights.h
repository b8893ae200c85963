/* weights.h: parameters and buffers: their first values, and their way from and to files. A bad file or a
   full disk ends the process with one line. */
#ifndef DDP_WEIGHTS_H
#define DDP_WEIGHTS_H

#include "ddp.h"

/* Draws are a function of (seed, entry of the state_dict, element of it): the same in every layout. */
void ddp_init_parameters(struct ddp *ddp, const struct ddp_program *program);

/* Reads .safetensors: exactly the entries of the state_dict, all finite. */
void ddp_load_weights(struct ddp *ddp, const struct ddp_program *program, const char *path);

/* By suffix: .safetensors, or .pth for torch.load. A file that was there before is replaced when the new one
   is complete on the disk, not earlier. */
void ddp_save_weights(struct ddp *ddp, const struct ddp_program *program, const char *path);

/* Of the last step, under the parameters' names. */
void ddp_save_gradients(struct ddp *ddp, const struct ddp_program *program, const char *path);

/* Whether a file of this name can be saved: its suffix is known. */
bool ddp_can_save_as(const char *path);

#endif
