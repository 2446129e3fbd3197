import NeuralNet
import Testing

struct LabelledImagesTests {
    let folder = TemporaryFolder()
    let images = IDX(shape: [2, 2, 3], values: .unsignedBytes([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16]))

    func read(_ images: IDX, _ labels: IDX) throws -> LabelledImages {
        try images.write(to: folder["images"])
        try labels.write(to: folder["labels"])
        return try LabelledImages(images: folder["images"], labels: folder["labels"])
    }

    @Test func imagesAndLabels() throws {
        let set = try read(images, IDX(shape: [2], values: .unsignedBytes([7, 200])))
        #expect(set.shape == [2, 2, 3])
        #expect(set.pixels == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16])
        #expect(set.labels == [7, 200])
        #expect(set.inputs(dividedBy: 16)
            == Tensor([[0, 0.0625, 0.125, 0.1875, 0.25, 0.3125], [0.375, 0.4375, 0.5, 0.5625, 0.625, 1.0]]))
        #expect(set.inputs(dividedBy: 2, as: Float.self) == Tensor([[0, 0.5, 1, 1.5, 2, 2.5], [3, 3.5, 4, 4.5, 5, 8]]))
    }

    @Test func whatDoesNotFitIsRefused() throws {
        let labels = IDX(shape: [2], values: .unsignedBytes([1, 2]))
        let exchanged = #expect(throws: FileError.self) { try read(labels, images) }
        #expect(exchanged?.problem == "its array of shape [2] holds no images")
        #expect(exchanged?.path == folder["images"])
        let signed = #expect(throws: FileError.self) { try read(images, IDX(shape: [2], values: .signedBytes([1, 2]))) }
        #expect(signed?.problem == "its array of shape [2] holds no labels")
        #expect(signed?.path == folder["labels"])
        let fewer = #expect(throws: FileError.self) { try read(images, IDX(shape: [1], values: .unsignedBytes([1]))) }
        #expect(fewer?.problem == "its 1 labels do not fit the 2 images of \(folder["images"])")
    }
}
