/// Folding of letters, so that a name has one skeleton in Kazakh, in Russian and in Latin letters.
///
/// The skeleton is made of `a`–`z` and digits. Kazakh letters lose what sets them apart from their
/// Russian neighbours (ұ and у, қ and к, ә and а, і and и, ғ and г, ң and н, ө and о, ү and у, һ and
/// х), the usual Latin spellings of one letter become one (`zh` and `j`, `kh` and `h`, `ya` and
/// `ia`, `y` and `i`), signs without a sound disappear, and a letter that stands twice stands once.
/// The result is no transliteration to be shown; it only tells whether two names can be one.
enum LetterFolding {
  /// Folds one word.
  ///
  /// - Parameter word: The word, in any case; what is neither letter nor digit is left out.
  /// - Returns: The skeleton; empty if the word has no letter that can be folded.
  static func skeleton(of word: some Sequence<Unicode.Scalar>) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(24)
    for scalar in word {
      let value = scalar.value
      if value < 128 {
        append(latin: UInt8(value), to: &letters)
      } else if let text = table[value] {
        for byte in text.utf8 { append(latin: byte, to: &letters) }
      } else if scalar.properties.isAlphabetic {
        // A script that the table does not know still tells names apart.
        letters += Array(String(scalar).lowercased().utf8)
      }
    }
    return String(decoding: simplified(letters), as: UTF8.self)
  }

  private static func append(latin byte: UInt8, to letters: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte + 32)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      letters.append(byte)
    default: break
    }
  }

  /// Makes one spelling of the several that a sound has in Latin letters.
  private static func simplified(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(letters.count + 4)
    var index = 0
    func letter(_ offset: Int) -> UInt8 {
      index + offset < letters.count ? letters[index + offset] : 0
    }
    func push(_ text: StaticString) {
      text.withUTF8Buffer { bytes in
        for byte in bytes { pushByte(byte) }
      }
    }
    func pushByte(_ byte: UInt8) {
      // Numbers keep their digits; letters stand once.
      let isDigit = byte < 58
      if isDigit || result.last != byte { result.append(byte) }
    }
    while index < letters.count {
      let next = letter(1)
      switch (letters[index], next) {
      case (UInt8(ascii: "z"), UInt8(ascii: "h")), (UInt8(ascii: "d"), UInt8(ascii: "j")):
        push("j")
        index += 2
      case (UInt8(ascii: "k"), UInt8(ascii: "h")), (UInt8(ascii: "g"), UInt8(ascii: "h")):
        push(letters[index] == UInt8(ascii: "k") ? "h" : "g")
        index += 2
      case (UInt8(ascii: "p"), UInt8(ascii: "h")):
        push("f")
        index += 2
      case (UInt8(ascii: "n"), UInt8(ascii: "g")):
        // ң is written n as well as ng.
        push("n")
        index += 2
      case (UInt8(ascii: "s"), UInt8(ascii: "h")):
        push("sh")
        index += letter(2) == UInt8(ascii: "c") && letter(3) == UInt8(ascii: "h") ? 4 : 2
      case (UInt8(ascii: "c"), UInt8(ascii: "h")):
        push("ch")
        index += 2
      case (UInt8(ascii: "c"), UInt8(ascii: "e")), (UInt8(ascii: "c"), UInt8(ascii: "i")),
        (UInt8(ascii: "c"), UInt8(ascii: "y")):
        push("s")
        index += 1
      case (UInt8(ascii: "c"), _), (UInt8(ascii: "q"), _):
        push("k")
        index += 1
      case (UInt8(ascii: "x"), _):
        push("ks")
        index += 1
      case (UInt8(ascii: "y"), _):
        push("i")
        index += 1
      case (UInt8(ascii: "w"), _):
        push("u")
        index += 1
      case (let byte, _):
        pushByte(byte)
        index += 1
      }
    }
    return result
  }

  /// What each letter outside ASCII becomes, by its scalar value, both cases.
  private static let table: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    let pairs: [(String, String)] = [
      ("аә", "a"), ("б", "b"), ("в", "v"), ("гғґ", "g"), ("д", "d"), ("еэєё", "e"), ("жҗ", "j"),
      ("з", "z"), ("иіыйї", "i"), ("кқ", "k"), ("л", "l"), ("м", "m"), ("нң", "n"), ("оө", "o"),
      ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("уұүў", "u"), ("ф", "f"), ("хһ", "h"),
      ("ц", "ts"), ("ч", "ch"), ("шщ", "sh"), ("ъь", ""), ("ю", "iu"), ("я", "ia"),
      ("áàâäãåāăą", "a"), ("çćč", "ch"), ("ďđ", "d"), ("éèêëēėęě", "e"), ("ğǵģ", "g"),
      ("íìîïīįı", "i"), ("ķ", "k"), ("łļľ", "l"), ("ñńņň", "n"), ("óòôöõōőø", "o"), ("řŕ", "r"),
      ("şśšș", "sh"), ("ţťț", "t"), ("úùûüūůűų", "u"), ("ýÿ", "u"), ("źżž", "z"), ("ß", "s"),
      ("æ", "e"), ("œ", "e"), ("þ", "t"), ("ð", "d"),
    ]
    for (letters, skeleton) in pairs {
      for letter in letters.unicodeScalars {
        table[letter.value] = skeleton
        for upper in letter.properties.uppercaseMapping.unicodeScalars where upper.value >= 128 {
          table[upper.value] = skeleton
        }
      }
    }
    return table
  }()
}
