"""lenet5: as `lenet`, with Caffe's larger net: convolution to 20 channels, max pool 2, convolution to 50, max pool 2,
both without padding; dense 800-500, ReLU, 500-10. ReLU follows each convolution."""
import functools

import lenet


class Shapes:
    convolutions = [(20, 1, 5, 5), (50, 20, 5, 5)]
    dense = [(800, 500), (500, 10)]
    padding = 0


PEERS = {peer: functools.partial(measure, shapes=Shapes) for peer, measure in lenet.PEERS.items()}
