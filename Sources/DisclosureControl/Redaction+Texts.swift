import StakeholderModel

/// Free text that names somebody who is hidden, or tells how to reach somebody.
extension Redaction {
  mutating func clearTexts() {
    let names = self.names
    // A copy is edited, because noting a change looks at the records.
    var edited = records
    edited.editTexts { table, line, column, text, need in
      if !accepts(.namedInText), names.mentions(text) {
        let isOptional = need == .optional
        note(
          .namedInText, isOptional ? .cleared : .blanked, table, line: line, column: column,
          "the text names somebody who is hidden",
          remedy: isOptional ? "the field is emptied" : "the words give way to dots")
        return isOptional ? nil : names.blanked(text)
      }
      if !accepts(.contactDetail), need == .optional, ContactDetails.isIn(text) {
        note(
          .contactDetail, .cleared, table, line: line, column: column,
          "the text holds a telephone number, an e-mail address or a personal number",
          remedy: "the field is emptied")
        return nil
      }
      return text
    }
    records = edited
  }
}
