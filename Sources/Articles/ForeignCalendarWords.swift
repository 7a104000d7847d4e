// The words that dates are written with in other languages than English. CalendarWords holds the English
// ones, which alone are asked on the fast path.

/// Looks up small-letter words; the tables are built when the first date that is not English turns up.
enum ForeignCalendarWords {
  /// Names of months in the forms that dates take (mostly the genitive), and their short forms. Croatian
  /// is left out: its `listopad` is October, the Polish and Czech one November.
  private static let monthNames: [StaticString] = [
    """
    januar jänner jan janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty ocak oca \
    января январь янв січня січень ledna leden január januára ianuarie ianuar tammikuu tammikuuta \
    януари ιανουαρίου ιανουάριος ιαν يناير gener sausio jaanuar janvāris jaan
    """,
    """
    februar feber feb février fevrier févr fevr febrero febbraio febbr fevereiro fev februari lutego luty \
    lut şubat şub февраля февраль фев февр лютого лютий února únor február februára februarie \
    helmikuu helmikuuta февруари φεβρουαρίου φεβρουάριος φεβ فبراير febrer vasario veebruar
    """,
    """
    märz marz mär mrz mars marzo março marco mar maart mrt marca marzec mart марта март мар березня \
    березень března březen martie maaliskuu maaliskuuta μαρτίου μάρτιος μαρ مارس març kovo märts \
    március marts
    """,
    """
    april apr avril avr abril abr aprile aprilie kwietnia kwiecień kwi nisan nis апреля апрель апр квітня \
    квітень dubna duben apríla április huhtikuu huhtikuuta април απριλίου απρίλιος απρ أبريل ابريل balandžio
    """,
    """
    mai mayo may maggio mag maio mei maja maj mayıs мая май травня травень května květen mája május \
    toukokuu toukokuuta μαΐου μαίου μάιος مايو maig gegužės
    """,
    """
    juni jun juin junio giugno giu junho czerwca czerwiec cze haziran haz июня июнь июн червня червень \
    června červen jún júna június iunie kesäkuu kesäkuuta юни ιουνίου ιούνιος ιουν يونيو juny birželio \
    juuni
    """,
    """
    juli jul juillet juil julio luglio lug julho lipca lipiec lip temmuz tem июля июль июл липня липень \
    července červenec júl júla július iulie heinäkuu heinäkuuta юли ιουλίου ιούλιος ιουλ يوليو \
    juliol liepos juuli
    """,
    """
    august aug août aout agosto ago augustus augusti sierpnia sierpień sie ağustos ağu августа август авг \
    серпня серпень srpna srpen augusta augusztus elokuu elokuuta αυγούστου αύγουστος αυγ أغسطس \
    اغسطس agost rugpjūčio
    """,
    """
    september sept sep septembre septiembre setiembre settembre set setembro września wrzesień wrz eylül \
    eyl сентября сентябрь сен сент вересня вересень září septembra szeptember septembrie syyskuu \
    syyskuuta септември σεπτεμβρίου σεπτέμβριος σεπ سبتمبر setembre rugsėjo
    """,
    """
    oktober okt octobre oct octubre ottobre ott outubro out października październik paź ekim eki октября \
    октябрь окт жовтня жовтень října říjen október októbra octombrie lokakuu lokakuuta октомври \
    οκτωβρίου οκτώβριος οκτ أكتوبر اكتوبر spalio oktoober
    """,
    """
    november nov novembre noviembre novembro listopada listopad lis kasım kas ноября ноябрь ноя нояб \
    листопада листопад listopadu novembra noiembrie marraskuu marraskuuta ноември νοεμβρίου \
    νοέμβριος νοε نوفمبر lapkričio
    """,
    """
    dezember dez décembre decembre déc diciembre dic dicembre dezembro december dec grudnia grudzień gru \
    aralık ara декабря декабрь дек грудня грудень prosince prosinec decembra decembrie joulukuu \
    joulukuuta декември δεκεμβρίου δεκέμβριος δεκ ديسمبر desembre desember gruodžio detsember des
    """,
  ]

  /// Weekdays and the small words between the parts of a date.
  private static let fillerWords: StaticString =
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so am um uhr den \
    der lundi mardi mercredi jeudi vendredi samedi dimanche le à au \
    lunes martes miércoles jueves viernes sábado domingo a las el de del hs horas h \
    lunedì martedì mercoledì giovedì venerdì sabato domenica il alle ore \
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta feira às em \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag op om uur \
    poniedziałek wtorek środa czwartek piątek sobota niedziela godz godzina o dnia r \
    pazartesi salı çarşamba perşembe cuma cumartesi pazar saat tarihi \
    понедельник вторник среда четверг пятница суббота воскресенье в г год года мск \
    понеділок вівторок середа четвер п’ятниця субота неділя о року р \
    måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag kl klo kello \
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai \
    pondělí úterý středa čtvrtek pátek neděle v \
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 \
    月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月 火 水 木 金 土 日 \
    월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일 기사 최종
    """

  /// Words that announce a printed time of publication.
  private static let announcementWords: StaticString =
    """
    veröffentlicht erschienen publiziert datum publié publie paru publicado publicada pubblicato pubblicata \
    opublikowano dodano data fecha gepubliceerd geplaatst yayınlanma yayınlandı yayın giriş опубликовано \
    дата опубліковано publicerad publicerat publisert publiceret udgivet julkaistu publikováno vydáno \
    发布 发布时间 发布日期 发布于 发表 发表时间 发表日期 发表于 时间 日期 發布 發布時間 發布日期 發佈 發佈時間 發佈日期 \
    發表 發表時間 時間 公開 公開日 公開日時 掲載 掲載日 掲載日時 配信 配信日 配信日時 投稿日 投稿日時 発行 発行日 発表 日時 \
    입력 입력일 입력시간 기사입력 최초입력 등록 등록일 기사등록 게시 게시일 게재 작성 작성일 송고 송고시간 발행 발행일 승인
    """

  /// Words that announce a later change.
  private static let changeWords: StaticString =
    """
    aktualisiert stand geändert mis jour modifié actualisé actualizado actualizada aggiornato aggiornata \
    modificato atualizado atualizada zaktualizowano aktualizacja bijgewerkt güncelleme güncellenme \
    güncellendi обновлено изменено оновлено uppdaterad uppdaterat oppdatert opdateret päivitetty \
    aktualizováno \
    更新 更新时间 更新日期 更新于 最后更新 最近更新 修改 修改时间 更新時間 更新於 最後更新 更新日 更新日時 最終更新 \
    最終更新日 最終更新日時 改訂 改訂日 수정 수정일 수정시간 최종수정 최종수정일 기사수정 업데이트 최종업데이트 갱신
    """

  /// What a word between the parts of a printed date is for.
  enum Role { case filler, announcement, change }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, names) in monthNames.enumerated() {
      for name in words(names) { months[name] = index + 1 }
    }
    return months
  }()

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    for word in words(fillerWords) { roles[word] = .filler }
    for word in words(announcementWords) { roles[word] = .announcement }
    for word in words(changeWords) { roles[word] = .change }
    return roles
  }()

  private static func words(_ list: StaticString) -> [String] {
    list.description.split(separator: " ").map(String.init)
  }

  /// 1–12 for a month's name, nil for any other word.
  static func month(_ word: String) -> Int? { months[folded(word)] }

  /// What a word is for; nil for those that no date holds.
  static func role(_ word: String) -> Role? { roles[folded(word)] }

  /// In small letters; the dot that Unicode leaves on a Turkish small İ goes.
  private static func folded(_ word: String) -> String {
    var small = word.lowercased()
    small.unicodeScalars.removeAll { $0 == "\u{307}" }
    return small
  }
}
