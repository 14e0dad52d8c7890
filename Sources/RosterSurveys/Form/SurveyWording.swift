import StakeholderModel

/// A text of a form in the three languages.
struct SurveyText {
  let kazakh: String
  let russian: String
  let english: String

  init(_ kazakh: String, _ russian: String, _ english: String) {
    self.kazakh = kazakh
    self.russian = russian
    self.english = english
  }

  init(_ name: LocalizedName) {
    kazakh = name.text(in: .kazakh)
    russian = name.text(in: .russian)
    english = name.text(in: .english)
  }

  func text(in language: Language) -> String {
    switch language {
    case .kazakh: kazakh
    case .russian: russian
    case .english: english
    }
  }
}

/// The words of the form.
enum SurveyWording {
  static let respondent = SurveyText(
    "Сіз қай ұйымның атынан жауап бересіз?", "От имени какой организации вы отвечаете?",
    "Which organisation do you answer for?")
  static let role = SurveyText(
    "Ұйымдағы қызметіңіз (қаласаңыз)", "Ваша должность (по желанию)", "Your position (optional)")
  static let partners = SurveyText(
    "Соңғы 12 айда ұйымыңыз кімдермен бірге жұмыс істеді?",
    "С кем ваша организация работала за последние 12 месяцев?",
    "With whom has your organisation worked in the last 12 months?")
  static let partnersHint = SurveyText(
    "Барлығын белгілеңіз. Ешкіммен жұмыс істемесе, бос қалдырыңыз.",
    "Отметьте всех. Если ни с кем, оставьте пустым.", "Tick all. If with nobody, leave it empty.")
  static let loop = SurveyText("Серіктес туралы", "О партнёре", "About a partner")
  static let frequency = SurveyText(
    "${partner_name}: қаншалықты жиі бірге жұмыс істейсіздер?",
    "${partner_name}: как часто вы работаете вместе?",
    "${partner_name}: how often do you work together?")
  static let given = SurveyText(
    "${partner_name}: ұйымыңыз оған не берді?",
    "${partner_name}: что ваша организация давала этому партнёру?",
    "${partner_name}: what did your organisation give to it?")
  static let received = SurveyText(
    "${partner_name}: ұйымыңыз одан не алды?",
    "${partner_name}: что ваша организация получала от этого партнёра?",
    "${partner_name}: what did your organisation receive from it?")
  static let comment = SurveyText("Ескертпе", "Примечание", "Remark")

  static func group(_ group: SurveyItem.Group) -> SurveyText {
    switch group {
    case .trust:
      SurveyText("${partner_name}: сенім", "${partner_name}: доверие", "${partner_name}: trust")
    case .value:
      SurveyText("${partner_name}: маңызы", "${partner_name}: значение", "${partner_name}: value")
    }
  }

  static func item(_ item: SurveyItem) -> SurveyText {
    switch item {
    case .reliability:
      SurveyText(
        "Сенімді: уәдесін орындайды", "Надёжен: выполняет обещанное", "Reliable: keeps its word")
    case .mission:
      SurveyText(
        "Ортақ мақсатты қолдайды", "Поддерживает общую цель", "Supports the shared mission")
    case .openness:
      SurveyText("Пікір алмасуға ашық", "Открыт к обсуждению", "Is open to discussion")
    case .influence: SurveyText("Ықпалы бар", "Имеет влияние", "Has influence")
    case .involvement: SurveyText("Белсене қатысады", "Активно участвует", "Is actively involved")
    case .resources: SurveyText("Ресурс қосады", "Вносит ресурсы", "Contributes resources")
    }
  }

  static func resource(_ resource: SurveyResource) -> SurveyText {
    switch resource {
    case .funding: SurveyText("Қаржы", "Деньги", "Money")
    case .information: SurveyText("Ақпарат", "Информация", "Information")
    case .support: SurveyText("Кеңес пен көмек", "Советы и помощь", "Advice and help")
    case .staff: SurveyText("Қызметкерлердің уақыты", "Время сотрудников", "Staff time")
    case .premises:
      SurveyText("Үй-жай мен жабдық", "Помещения и оборудование", "Premises and equipment")
    }
  }

  /// 1 to 4.
  static let scale = [
    SurveyText("Мүлдем жоқ", "Совсем нет", "Not at all"),
    SurveyText("Аздап", "Немного", "A little"),
    SurveyText("Едәуір", "В значительной мере", "A fair amount"),
    SurveyText("Толық", "В полной мере", "A great deal"),
  ]

  /// 1 to 5.
  static let frequencies = [
    SurveyText("Жылына бір рет немесе сирек", "Раз в год или реже", "Once a year or less"),
    SurveyText("Жылына бірнеше рет", "Несколько раз в год", "Several times a year"),
    SurveyText("Ай сайын", "Каждый месяц", "Every month"),
    SurveyText("Апта сайын", "Каждую неделю", "Every week"),
    SurveyText("Күн сайын", "Каждый день", "Every day"),
  ]
}
