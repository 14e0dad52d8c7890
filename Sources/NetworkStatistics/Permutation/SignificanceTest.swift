/// An observed statistic beside its values under a null hypothesis.
///
/// Every *p* counts the observed arrangement among the draws, so that it is never 0:
///
/// | method        | *p*                                                           |
/// | ---           | ---                                                           |
/// | `.sampled`    | (1 + draws at least as extreme) / (1 + draws)                 |
/// | `.enumerated` | arrangements at least as extreme / all arrangements, which have the observed among them |
///
/// Values that differ from the observed by less than one part in 10¹¹ count as equal to it, because
/// sums taken in another order differ in their last digits. R sna divides the plain count by the
/// number of draws and can print 0.
///
/// > B. Phipson and G. K. Smyth, "Permutation p-values should never be zero",
/// > *Stat. Appl. Genet. Mol. Biol.* 9(1), 2010,
/// > [doi:10.2202/1544-6115.1585](https://doi.org/10.2202/1544-6115.1585)
public struct SignificanceTest: Sendable, Hashable {
  /// Where the values under the null hypothesis come from.
  public enum Method: Sendable, Hashable {
    /// So many independent random draws, made from this seed.
    case sampled(draws: Int, seed: UInt64)
    /// Every permutation once, since there are no more of them than draws were asked for.
    case enumerated(permutations: Int)
  }

  /// The statistic of the data.
  public let observed: Double
  /// Where the null values come from.
  public let method: Method
  /// The statistic of each draw, in the order of the draws; NaN where it is undefined.
  public let nullValues: [Double]
  /// The share of arrangements with a statistic at least as large as the observed.
  public let pGreater: Double
  /// The share of arrangements with a statistic at most as large as the observed.
  public let pLess: Double
  /// The share of arrangements whose statistic is at least as far from 0 as the observed.
  ///
  /// For statistics that are not centred on 0 under the null hypothesis (an E–I index, a centrality)
  /// read the two one-sided values instead.
  public let pTwoSided: Double
  /// The smallest *p* that this test can give, however strong the effect.
  public let smallestReachableP: Double

  /// The number of draws whose statistic is undefined; they count for no *p*.
  public var undefinedDraws: Int { nullValues.count { $0.isNaN } }
  /// The mean of the defined null values.
  public var nullMean: Double { moments.mean }
  /// The standard deviation of the defined null values, with *M* − 1.
  public var nullDeviation: Double { moments.deviation }
  /// How many standard deviations the observed lies above the mean; `nil` if they do not spread.
  public var standardScore: Double? {
    let (mean, deviation) = moments
    return deviation > 0 ? (observed - mean) / deviation : nil
  }

  /// Counts the draws that are at least as extreme as the observed.
  ///
  /// No *p* can be smaller than the automorphism share, the share of permutations that change
  /// nothing.
  init(observed: Double, method: Method, nullValues: [Double], automorphismShare: Double = 0) {
    self.observed = observed
    self.method = method
    self.nullValues = nullValues
    var greater = 0
    var less = 0
    var farther = 0
    var defined = 0
    for value in nullValues where !value.isNaN {
      let slack = 1e-11 * max(abs(value), abs(observed))
      defined += 1
      if value >= observed - slack { greater += 1 }
      if value <= observed + slack { less += 1 }
      if abs(value) >= abs(observed) - slack { farther += 1 }
    }
    let own: Int
    switch method {
    case .sampled: own = 1
    case .enumerated: own = 0
    }
    let total = Double(max(1, defined + own))
    pGreater = Double(greater + own) / total
    pLess = Double(less + own) / total
    pTwoSided = Double(farther + own) / total
    smallestReachableP = max(1 / total, automorphismShare)
  }

  private var moments: (mean: Double, deviation: Double) {
    var count = 0.0
    var mean = 0.0
    var squares = 0.0
    for value in nullValues where !value.isNaN {
      count += 1
      let step = value - mean
      mean += step / count
      squares += step * (value - mean)
    }
    return (count > 0 ? mean : .nan, count > 1 ? (squares / (count - 1)).squareRoot() : 0)
  }
}
