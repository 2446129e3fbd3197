"""peer.py WORK --threads N: measures NumPy, PyTorch, JAX (and C) on one work; a line of JSON per peer and precision."""
import argparse
import importlib
import json
import os
import subprocess
import sys

WORKS = ["tiny", "classifier", "mlp", "lenet", "lenet5", "elementwise", "sums", "product"]
PEERS = ["c", "numpy", "torch", "jax"]


def limit_threads(peer, threads):
    """Must run before the peer is imported: the libraries read these once."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(threads)
    if peer == "torch":
        import torch
        torch.set_num_threads(threads)
    if peer == "jax":
        # XLA sizes its pools by the cores that the process may use. Its flag --xla_cpu_multi_thread_eigen=false
        # does not limit them: with the flag alone, one "thread" used up to 1.9 cores.
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-threads:])
        import jax
        jax.config.update("jax_enable_x64", True)  # without it float64 silently becomes float32


def measure(work, peer, threads):
    limit_threads(peer, threads)
    measures = importlib.import_module(work).PEERS
    for precision in ("float32", "float64"):
        for result in measures[peer](precision):
            row = {"work": f"{work} {result.case}".strip(), "peer": result.peer, "precision": precision,
                   "threads": threads, "rate": float(f"{result.rate:.6g}"), "unit": result.unit,
                   "check": result.check, "cores": round(result.cores, 2)}
            if result.note:
                row["note"] = result.note
            print(json.dumps(row), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=WORKS)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--peer", choices=PEERS, help="only this one")
    arguments = parser.parse_args()
    if arguments.peer:
        return measure(arguments.work, arguments.peer, arguments.threads)
    # A process for each peer: the libraries' threads do not disturb one another.
    for peer in PEERS:
        if peer in importlib.import_module(arguments.work).PEERS:
            subprocess.run([sys.executable, __file__, arguments.work, "--threads", str(arguments.threads),
                            "--peer", peer], check=True)


if __name__ == "__main__":
    main()
