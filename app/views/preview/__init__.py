"""Every paper on the screen first: one preview for all of them, with printing, saving and memory."""
