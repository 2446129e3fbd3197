// The look that a book has unless it brings its own: the files of Site, compiled into the tool.

public enum Theme {
    /// The frame of a page, a Mustache template.
    public static let page = String(decoding: PackageResources.page_mustache, as: UTF8.self)
    public static let style = String(decoding: PackageResources.style_css, as: UTF8.self)
    public static let script = String(decoding: PackageResources.script_js, as: UTF8.self)
}
