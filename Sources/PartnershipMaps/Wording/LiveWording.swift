/// The words of the page that follows the files.
enum LiveWording {
  static let problems = MapWording(
    kk: "Деректердегі қателер", ru: "Ошибки в данных", en: "What is wrong with the data")
  static let lastGood = MapWording(
    kk: "Төмендегі карта – қатесіз соңғы күйдікі.",
    ru: "Карта ниже – последняя, построенная без ошибок.",
    en: "The map below is the last one without errors.")
  static let noMapYet = MapWording(
    kk: "Қателер түзетілген соң карта осында шығады.",
    ru: "Карта появится здесь, когда ошибки будут исправлены.",
    en: "The map will be here once the errors are mended.")
  static let warnings = MapWording(
    kk: "Назар аударыңыз", ru: "Обратите внимание", en: "Worth a look")
  static let following = MapWording(
    kk: "Файлдар өзгерсе, бет өзі жаңарады.", ru: "Страница обновляется вместе с файлами.",
    en: "The page follows the files.")
  static let stopped = MapWording(
    kk: "Байланыс үзілді: бағдарлама тоқтатылған.", ru: "Связь прервана: программа остановлена.",
    en: "The connection is lost: the program has stopped.")

  /// Every wording, for the test that none lacks a language.
  static let all: [MapWording] = [problems, lastGood, noMapYet, warnings, following, stopped]
}
