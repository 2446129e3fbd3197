import Testing

@testable import Figures

struct EdgeTests {
    let edge = Edge(start: Point(x: 0, y: 0), end: Point(x: 100, y: 0), weight: "w")

    @Test func theLabelStandsALittleBeforeTheMiddle() {
        #expect(edge.labelBox(avoiding: [], [edge]).center == Point(x: 36, y: 0))
    }

    @Test func theLabelMakesWayForAnother() {
        let other = Box(around: "w", at: Point(x: 36, y: 0))
        let box = edge.labelBox(avoiding: [other], [edge])
        #expect(!box.overlaps(other))
        #expect(box.center == Point(x: 24, y: 0))
    }

    @Test func theLabelMakesWayForACrossingEdge() {
        let crossing = Edge(start: Point(x: 30, y: -50), end: Point(x: 30, y: 50), weight: "")
        #expect(edge.labelBox(avoiding: [], [edge, crossing]).center == Point(x: 48, y: 0))
    }

    @Test func withoutRoomItStandsWhereItWould() {
        let everywhere = Box(center: Point(x: 50, y: 0), width: 200, height: 200)
        #expect(edge.labelBox(avoiding: [everywhere], [edge]).center == Point(x: 36, y: 0))
    }

    @Test func distance() {
        #expect(edge.distance(to: Point(x: 50, y: 3)) == 3)
        #expect(edge.distance(to: Point(x: 103, y: 4)) == 5)
        #expect(edge.distance(to: Point(x: -3, y: -4)) == 5)
    }
}
