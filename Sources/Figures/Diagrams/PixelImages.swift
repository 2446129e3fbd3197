// Matrices as images.

/// Images made of numbers: a digit, the filters that a layer has learned. Several stand side by side as on a contact sheet.
///
///     PixelImages(digits.map(\.pixels), width: 8, captions: digits.map { "\($0.label)" }, columns: 10)
public struct PixelImages: Figure {
    private let title, description: String
    private let images: [[[Double]]]
    private let captions: [String]
    private let columns: Int
    private let colors: ColorScale

    /// The images whose pixels are given as matrices.
    ///
    /// - Parameters:
    ///   - images: the images, each row by row from the top.
    ///   - captions: what stands below each; none if empty.
    ///   - columns: how many stand in a row.
    ///   - ramp: how colors grow with numbers.
    ///   - range: the numbers at the ends of the ramp, the same for all images; by default the least and the greatest of all.
    ///   - title: what the picture is, in a few words.
    ///   - description: what one sees, for readers who do not.
    /// - Precondition: there is an image, all have the same number of rows and columns, and there are no captions or one for each.
    public init(
        _ images: [[[some Quantity]]], captions: [String] = [], columns: Int = 10, ramp: Ramp = .ink,
        range: ClosedRange<Double>? = nil, title: String = "Images", description: String = ""
    ) {
        let height = images.first?.count ?? 0, width = images.first?.first?.count ?? 0
        require(width > 0 && height > 0, "PixelImages: there is no pixel; give an image with a row and a column at least")
        require(
            images.allSatisfy { $0.count == height && $0.allSatisfy { $0.count == width } },
            "PixelImages: all images must have \(height) rows of \(width) pixels as the first")
        require(
            captions.isEmpty || captions.count == images.count,
            "PixelImages: \(images.count) images and \(captions.count) captions; give one for each, or none")
        require(columns > 0, "PixelImages: \(columns) columns; give 1 at least")
        (self.title, self.description, self.captions) = (title, description, captions)
        self.images = images.map { $0.map(quantities) }
        self.columns = min(columns, images.count)
        colors = ColorScale("PixelImages", ramp, range: range, of: self.images.joined().joined())
    }

    /// The images whose pixels are given one after another, row by row.
    ///
    /// - Parameters:
    ///   - images: the pixels of each image.
    ///   - width: how many pixels make a row.
    public init(
        _ images: [[some Quantity]], width: Int, captions: [String] = [], columns: Int = 10, ramp: Ramp = .ink,
        range: ClosedRange<Double>? = nil, title: String = "Images", description: String = ""
    ) {
        let matrices = images.map { image in
            require(
                width > 0 && image.count % width == 0,
                "PixelImages: \(image.count) pixels do not make rows of \(width); give the width of the images")
            return stride(from: 0, to: image.count, by: width).map { Array(image[$0..<$0 + width]) }
        }
        self.init(
            matrices, captions: captions, columns: columns, ramp: ramp, range: range, title: title, description: description)
    }

    public var svg: String {
        let (height, width) = (images[0].count, images[0][0].count)
        // All images are cut from one grid of pixels, with some pixels between them. A few images are not blown up to the full width.
        let gap = max(width / 8, 1)
        let pixel = min(ChartGrid.width / Double(columns * (width + gap) - gap), 160 / Double(width))
        let below = captions.isEmpty ? gap : Int((26 / pixel).rounded(.up))
        let rows = (images.count + columns - 1) / columns
        let (right, bottom) = (columns * (width + gap) - gap, rows * (height + below) - (captions.isEmpty ? below : 0))
        var svg = SVG(
            width: Double(right) * pixel, height: Double(bottom) * pixel, title: title, description: summary, style: .chart)
        var levels = [[Int?]](repeating: [Int?](repeating: nil, count: right), count: bottom)
        var borders = PathData()
        for (index, image) in images.enumerated() {
            let (left, top) = (index % columns * (width + gap), index / columns * (height + below))
            for (y, row) in image.enumerated() { for (x, value) in row.enumerated() { levels[top + y][left + x] = colors.level(value) } }
            let frame = Frame(
                left: Double(left) * pixel, top: Double(top) * pixel, right: Double(left + width) * pixel,
                bottom: Double(top + height) * pixel)
            borders.rectangle(frame)
            if !captions.isEmpty {
                svg.text(captions[index], at: Point(x: (frame.left + frame.right) / 2, y: frame.bottom + 13), anchor: .middle)
            }
        }
        svg.cells(levels, colors.ramp, in: Frame(left: 0, top: 0, right: Double(right) * pixel, bottom: Double(bottom) * pixel))
        svg.path(borders.text, class: "grid")
        return svg.text
    }

    private var summary: String {
        let size = "\(images.count == 1 ? "An image" : "\(images.count) images") of \(images[0].count) × \(images[0][0].count) pixels,"
            + " from \(significant(colors.lower, digits: 3)) to \(significant(colors.upper, digits: 3))."
        let names = captions.isEmpty ? "" : "\nCaptions: " + captions.joined(separator: ", ") + "."
        return (description.isEmpty ? "" : description + "\n") + size + names
    }
}
