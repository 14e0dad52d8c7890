/// A cubic Bézier curve.
struct Curve: Sendable, Hashable {
  var p0: MapPoint
  var p1: MapPoint
  var p2: MapPoint
  var p3: MapPoint

  /// A curve between two points that is displaced sideways by some points in its middle.
  init(from start: MapPoint, to end: MapPoint, bend: Double) {
    let way = end - start
    let length = max(way.length, 1e-9)
    // The middle of a cubic lies three quarters of the way to its handles.
    let side = way.normal * (bend / length * 4 / 3)
    p0 = start
    p1 = start + way * (1 / 3) + side
    p2 = start + way * (2 / 3) + side
    p3 = end
  }

  func point(at t: Double) -> MapPoint {
    let u = 1 - t
    return p0 * (u * u * u) + p1 * (3 * u * u * t) + p2 * (3 * u * t * t) + p3 * (t * t * t)
  }

  /// Returns the part before a parameter and the part after it (de Casteljau).
  func split(at t: Double) -> (Curve, Curve) {
    func mix(_ a: MapPoint, _ b: MapPoint) -> MapPoint { a + (b - a) * t }
    let (a, b, c) = (mix(p0, p1), mix(p1, p2), mix(p2, p3))
    let (d, e) = (mix(a, b), mix(b, c))
    let middle = mix(d, e)
    var (first, second) = (self, self)
    (first.p1, first.p2, first.p3) = (a, d, middle)
    (second.p0, second.p1, second.p2) = (middle, e, c)
    return (first, second)
  }

  func part(from start: Double, to end: Double) -> Curve {
    guard start < end else { return self }
    return split(at: end).0.split(at: start / end).1
  }

  /// Returns where the curve, followed from `from` towards `to`, stops fulfilling a condition.
  func end(of condition: (MapPoint) -> Bool, from: Double, to: Double) -> Double {
    let steps = 48
    var last = from
    for step in 1...steps {
      let t = from + (to - from) * Double(step) / Double(steps)
      if !condition(point(at: t)) {
        var (inside, outside) = (last, t)
        for _ in 0..<20 {
          let middle = (inside + outside) / 2
          if condition(point(at: middle)) { inside = middle } else { outside = middle }
        }
        return outside
      }
      last = t
    }
    return to
  }
}
