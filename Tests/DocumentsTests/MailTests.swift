// Articles in mails, mailboxes and web archives.

import Articles
import Chance
import Columns
import Testing

@testable import Documents

private func mail(_ text: String, _ format: Format = .mail) -> String {
  mail(Array(text.utf8), format)
}

private func mail(_ bytes: [UInt8], _ format: Format = .mail) -> String {
  pieces(bytes) { MailReader.read($0, format: format, $1) }
}

@Suite("Mail")
struct MailTests {
  @Test("A newsletter: the fuller of two forms, the sender as source, subject without marks")
  func newsletter() {
    #expect(
      mail(
        """
        Received: from x\r
        From: =?utf-8?Q?Selm_D=C3=A4ily?= <news@selm.example>\r
        To: a@b.example\r
        List-Unsubscribe: <https://selm.example/off>\r
        Subject: Fwd: RE: =?UTF-8?B?U3Rvcm0g?= =?utf-8?q?at_sea?=\r
          and land\r
        Date: Tue, 26 Mar 2024 12:11:00 +0100 (CET)\r
        Content-Language: en-GB, de\r
        MIME-Version: 1.0\r
        Content-Type: multipart/alternative;\r
         boundary="b 1"\r
        \r
        preamble\r
        --b 1\r
        Content-Type: text/plain; charset=utf-8\r
        \r
        Wind.\r
        --b 1\r
        Content-Type: text/html; charset="utf-8"\r
        Content-Transfer-Encoding: quoted-printable\r
        \r
        <h1>Wind =E2=80=93 a=\r
        nd rain</h1>  \r
        <p>It rained.</p>\r
        --b 1--\r
        epilogue\r

        """) == """
          # Storm at sea and land
          heading: Wind – and rain
          It rained.
          ~ source: Selm Däily
          ~ language: en-GB
          ~ date: Tue, 26 Mar 2024 12:11:00 +0100
          """)
  }

  @Test("Attachments are named, pictures of a page are not")
  func attachments() {
    #expect(
      mail(
        """
        Subject: Storm
        From: news@selm.example
        Content-Type: multipart/mixed; boundary=a

        --a
        Content-Type: multipart/related; boundary=ab; start="<r>"

        --ab
        Content-Type: text/html
        Content-ID: <x>

        <p>Other</p>
        --ab
        Content-Type: text/html
        Content-ID: <r>
        Content-Transfer-Encoding: base64

        PHA+V2luZCBhbmQg
        cmFpbi48L3A+
        --ab
        Content-Type: image/png; name="logo.png"

        xx
        --ab--
        --a
        Content-Type: application/pdf; name=x
        Content-Disposition: attachment; filename*0="re";
         filename*1*=utf-8''p%C3%B6rt.pdf

        xx
        --a
        Content-Type: text/plain
        Content-Disposition: attachment

        not read
        --a--
        """)
          == """
          # Storm
          Wind and rain.
          ~ byline: news@selm.example

          - the message: attachments left out: utf-8''pört.pdf, text/plain
          """.replacing("utf-8''pört.pdf", with: "repört.pdf"))
  }

  @Test("Each part has its own charset, by the mail's word or the page's")
  func charsets() {
    let head = "Subject: S\nContent-Transfer-Encoding: quoted-printable\nContent-Type: "
    #expect(
      mail(head + "text/plain; charset=\"ISO-8859-2\"\n\nG=F3ra i =B3=F3d=BC by=B3y\n")
        .hasPrefix("# S\nGóra i łódź były"))
    #expect(
      mail(
        head
          + "text/html\n\n<meta charset=3Dwindows-1251><p>=CC=EE=F1=EA=E2=E0 =E8 =D1=E5=EB=FC=EC</p>\n"
      ).hasPrefix("# S\nМосква и Сельм"))
  }

  @Test("Wrapped lines are joined, flowed ones by their blanks")
  func flowed() {
    let head = "Subject: S\nContent-Type: text/plain; format=flowed"
    #expect(mail(head + "\n\nWind \nand rain.\n\n From here\n") == "# S\nWind and rain.\nFrom here")
    #expect(mail(head + "; delsp=yes\n\nWi \nnd\n") == "# S\nWind")
  }

  @Test(
    "Encoded words",
    arguments: [
      ("=?utf-8?q?a?= b", "a b"), ("=?utf-8?q?a?=  =?utf-8?q?b_c?=", "ab c"), ("a=b?=", "a=b?="),
      ("=?utf-8?b?4pyT4pw=?= =?utf-8?b?kw==?=", "✓✓"), ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
      ("=?utf-8*en?Q?=41?=", "A"), ("=?iso-8859-1?Q?Pe=F1a?=", "Peña"),
      ("=?koi8-r?B?88/A2g==?=", "Союз"), ("=?Shift_JIS?B?k/qWew==?=", "日本"),
      ("=?utf-8?q?a", "=?utf-8?q?a"), ("=?utf-8?q??=", ""),
    ])
  func encodedWords(value: String, text: String) {
    #expect(String(decoding: EncodedWords.decoded(Array(value.utf8)), as: UTF8.self) == text)
  }

  @Test(
    "Senders and subjects",
    arguments: [
      ("\"Hale, \\\"Ann\\\"\" <a@b.example>", "Hale, \"Ann\""), ("<a@b.example>", "a@b.example"),
      ("a@b.example", "a@b.example"), ("Ann Hale <a@b.example>", "Ann Hale"), ("<", ""),
    ])
  func senders(field: String, name: String) {
    #expect(String(decoding: MailSender.name(Array(field.utf8)), as: UTF8.self) == name)
    let subjects = ["Re: RE[2]: Fwd:x": "x", "Reform: x": "Reform: x", "re:": "", "Storm": "Storm"]
    for (subject, stripped) in subjects {
      #expect(MailSubject.stripped(Array(subject.utf8)) == Array(stripped.utf8))
    }
  }

  @Test("A mailbox: messages by their separators, escaped ones undone, those without text dropped")
  func mailbox() {
    #expect(
      mail(
        """
        From a@b Tue Mar 26 12:11:00 2024
        Subject: One

        Wind.

        From here on it rained. Nothing
        follows.

        >From the sea came more.

        From a@b Tue Mar 26 12:12:00 2024
        Subject: Two

        From a@b Tue Mar 26 12:13:00 2024
        Subject: Three

        Rain.
        """, .mbox) == """
          # One
          Wind.
          From here on it rained. Nothing follows.
          From the sea came more.

          - message 2: no text in it

          # Three
          Rain.
          """)
  }

  @Test("A web archive is its page")
  func archive() {
    #expect(
      mail(
        """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://selm.example/a
        Subject: Storm
        Content-Type: multipart/related; type="text/html"; boundary="--x"

        ----x
        Content-Type: text/css

        p {}
        ----x
        Content-Type: text/html
        Content-Location: https://selm.example/a
        Content-Transfer-Encoding: quoted-printable

        <!DOCTYPE html><html><head><title>Storm</title></head><body><p>Wind=20and rain.</p></body></html>
        ----x--
        """, .mhtml
      ).hasSuffix("~ url: https://selm.example/a"))
    for empty in ["", "Subject: x\n\n", "Content-Type: image/png\n\nx"] {
      #expect(mail(empty, .mhtml) == "- the archive: no page in it")
    }
  }

  @Test("Nothing traps: cut anywhere, mutated, nested deeply, with many parts")
  func hostile() {
    let sample = Array(
      """
      From a Tue 12:11
      From: =?utf-8?q?a=41?= <b>
      Content-Type: multipart/mixed; boundary="a"; x*0*=u'e'%41

      --a
      Content-Type: text/html; format=flowed
      Content-Transfer-Encoding: base64

      PHA+V2=
      --a--
      """.utf8)
    for format in [Format.mail, .mbox, .mhtml] {
      for count in 0...sample.count { _ = mail(Array(sample[..<count]), format) }
      var chance = SplitMix(state: 5)
      for _ in 0..<2000 {
        var text = sample
        for _ in 0..<4 {
          text[Int.random(in: 0..<text.count, using: &chance)] =
            Array("\n\r=?*'\"<>-: ;a\u{0}é".utf8).randomElement(using: &chance) ?? 0
        }
        _ = mail(text, format)
      }
      var nested = ""
      for depth in 0..<200 {
        nested += "Content-Type: multipart/mixed; boundary=b\(depth)\n\n--b\(depth)\n"
      }
      #expect(mail(nested, format).contains("left out") || format == .mhtml)
      let many =
        "Content-Type: multipart/mixed; boundary=b\n\n"
        + String(repeating: "--b\n\nx\n", count: 9000)
      #expect(!mail(many, format).isEmpty)
      let rfc = String(repeating: "Content-Type: message/rfc822\n\n", count: 5000)
      #expect(!mail(rfc, format).isEmpty)
      let fields = String(repeating: "=?utf-8?q?", count: 50_000)
      _ = mail("Subject: " + fields + "\n\n" + fields, format)
    }
  }
}
