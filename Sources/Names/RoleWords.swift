// Words of roles beyond those that stand beside any name, as data.

/// What a word of a role phrase is good for.
enum RoleWord: Sendable {
  /// It says nothing of an office: honorifics, kinship, several people at once.
  case noRole
  /// It may stand before an office inside the phrase.
  case modifier
  /// It leads from the office to what it is for: head of, adviser to.
  case link
  /// It belongs to no phrase: the, its.
  case determiner
}

let roleWords = WordTable<RoleWord>([
  (honorificWords, .noRole), (kinWords, .noRole), (pluralRoleWords, .noRole),
  (roleModifierWords, .modifier), ("of for on at to", .link),
  ("the a an its his her their our my your", .determiner),
])

private let honorificWords = "mr mrs ms miss mx dr sir dame lord lady private prophet crown grand"

/// Who somebody is to somebody else, or was for a day; what such a word says is the sentence's news.
private let kinWords = """
  husband wife father mother brother daughter son cousin uncle aunt widow sister friend colleague
  counterpart successor predecessor host resident victim witness suspect gunman bomber volunteer
  """

private let pluralRoleWords = "presidents ministers secretaries"

private let roleModifierWords = """
  former new acting interim senior junior top outgoing incoming elect late opposition rebel regional
  provincial local municipal federal presidential parliamentary ruling first second third main
  leading veteran exiled jailed ousted separatist special supreme executive managing permanent
  honorary political legal strategic communications policy human rights anti pro corruption
  terrorism nuclear media medical financial technical scientific investigative chief far right left
  wing conservative liberal socialist communist republican democratic islamist muslim christian
  catholic orthodox jewish longtime long time high ranking vice ex co founding general royal naval
  air land joint central assistant border coast counterterrorism election electoral climate tech
  football basketball tennis hockey soccer rock pop film folk world olympic nobel peace
  """
