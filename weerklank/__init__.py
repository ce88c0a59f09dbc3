"""Every signal from the execution of the law gets a traceable answer."""

import os

__version__ = "0.1.0"

# One thread for the linear algebra of one text: the matrices are small, and on a busy machine two threads that wait for
# each other make 4 ms into 100. Set before anything imports numpy; a process that knows better sets it itself.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
