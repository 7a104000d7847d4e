// Short fictional news in many languages, for the tests of encodings and of languages.

import Testing

/// A report of a storm that nobody saw.
struct Paragraph: CustomTestStringConvertible, Sendable {
  var language: String
  var text: String
  var testDescription: String { language }

  init(_ language: String, _ text: String) {
    self.language = language
    self.text = text
  }

  static func of(_ language: String) -> Paragraph {
    all.first { $0.language == language } ?? Paragraph(language, "")
  }

  static let all = [
    Paragraph(
      "en",
      "The harbour of Vellmar was closed on Monday after a storm had driven two ships onto the rocks, the mayor said. Nobody was hurt, but the ferries will not sail before Thursday, and the schools on the island stay shut."
    ),
    Paragraph(
      "ru",
      "Порт Велмара закрыли в понедельник после того, как шторм выбросил на скалы два судна, сообщил мэр города. Никто не пострадал, однако паромы не выйдут в море до четверга, а школы на острове останутся закрытыми."
    ),
    Paragraph(
      "uk",
      "Порт Велмара зачинили в понеділок після того, як шторм викинув на скелі два судна, повідомив мер міста. Ніхто не постраждав, проте пороми не вийдуть у море до четверга, а школи на острові залишаться зачиненими."
    ),
    Paragraph(
      "bg",
      "Пристанището на Велмар беше затворено в понеделник, след като буря изхвърли два кораба върху скалите, съобщи кметът. Няма пострадали, но фериботите няма да тръгнат преди четвъртък, а училищата на острова остават затворени."
    ),
    Paragraph(
      "el",
      "Το λιμάνι του Βελμάρ έκλεισε τη Δευτέρα, αφού μια καταιγίδα έριξε δύο πλοία στα βράχια, δήλωσε ο δήμαρχος. Κανείς δεν τραυματίστηκε, αλλά τα πλοία δεν θα αποπλεύσουν πριν από την Πέμπτη και τα σχολεία του νησιού μένουν κλειστά."
    ),
    Paragraph(
      "pl",
      "Port w Velmarze zamknięto w poniedziałek, gdy sztorm wyrzucił na skały dwa statki, poinformował burmistrz. Nikt nie ucierpiał, ale promy nie wypłyną przed czwartkiem, a szkoły na wyspie pozostaną zamknięte. „Żegluga jest zbyt niebezpieczna” – powiedział."
    ),
    Paragraph(
      "cs",
      "Přístav ve Velmaru byl v pondělí uzavřen poté, co bouře vrhla dvě lodě na skály, řekl starosta. Nikdo nebyl zraněn, ale trajekty nevyplují dříve než ve čtvrtek a školy na ostrově zůstanou zavřené."
    ),
    Paragraph(
      "hu",
      "Hétfőn lezárták Velmar kikötőjét, miután a vihar két hajót a sziklákra sodort, közölte a polgármester. Senki sem sérült meg, de a kompok csütörtök előtt nem indulnak, és a sziget iskolái is zárva maradnak. A tűzoltók őrzik a partot."
    ),
    Paragraph(
      "ro",
      "Portul Velmar a fost închis luni, după ce o furtună a aruncat două nave pe stânci, a spus primarul. Nimeni nu a fost rănit, dar feriboturile nu vor pleca înainte de joi, iar şcolile de pe insulă rămân închise."
    ),
    Paragraph(
      "tr",
      "Velmar limanı, fırtınanın iki gemiyi kayalıklara sürüklemesinin ardından pazartesi günü kapatıldı, dedi belediye başkanı. Kimse yaralanmadı, ancak feribotlar perşembe gününden önce kalkmayacak ve adadaki okullar kapalı kalacak. Işıklar söndü, köşedeki çeşme de çalışmıyor."
    ),
    Paragraph(
      "ar",
      "أغلق ميناء فلمار يوم الاثنين بعد أن دفعت عاصفة سفينتين إلى الصخور، كما قال رئيس البلدية. لم يصب أحد بأذى، لكن العبارات لن تبحر قبل يوم الخميس، وستبقى المدارس في الجزيرة مغلقة."
    ),
    Paragraph(
      "fa",
      "بندر ولمار روز دوشنبه پس از آن که توفان دو کشتی را به صخره‌ها کوبید بسته شد، شهردار گفت. کسی آسیب ندید، اما کشتی‌ها پیش از پنجشنبه حرکت نمی‌کنند و مدرسه‌های جزیره بسته می‌مانند."
    ),
    Paragraph(
      "he",
      "נמל ולמר נסגר ביום שני לאחר שסערה השליכה שתי ספינות אל הסלעים, אמר ראש העיר. איש לא נפגע, אך המעבורות לא יפליגו לפני יום חמישי, ובתי הספר באי יישארו סגורים."
    ),
    Paragraph(
      "zh",
      "市长表示，一场风暴将两艘船只推上礁石后，维尔马港于周一关闭。没有人受伤，但渡轮在周四之前不会启航，岛上的学校也将继续停课。气象部门说，风力在夜间达到十级，居民应留在室内。"
    ),
    Paragraph(
      "zh",
      "市長表示，一場風暴將兩艘船隻推上礁石後，維爾馬港於週一關閉。沒有人受傷，但渡輪在週四之前不會啟航，島上的學校也將繼續停課。氣象部門說，風力在夜間達到十級，居民應留在室內。"
    ),
    Paragraph(
      "ja",
      "市長によると、嵐で二隻の船が岩に乗り上げたため、ベルマル港は月曜日に閉鎖された。けが人はいなかったが、フェリーは木曜日まで出航せず、島の学校も休校が続く。気象台は夜間に風が強まったと発表した。"
    ),
    Paragraph(
      "ko",
      "시장은 폭풍으로 배 두 척이 암초에 걸린 뒤 벨마르 항구가 월요일에 폐쇄되었다고 밝혔다. 다친 사람은 없지만 여객선은 목요일 전에는 출항하지 않으며 섬의 학교도 계속 문을 닫는다."
    ),
    Paragraph(
      "fr",
      "Le port de Velmar a été fermé lundi après qu’une tempête eut jeté deux navires sur les rochers, a déclaré le maire. Personne n’a été blessé, mais les ferries ne partiront pas avant jeudi et les écoles de l’île resteront fermées à cause de la marée."
    ),
    Paragraph(
      "de",
      "Der Hafen von Velmar wurde am Montag geschlossen, nachdem ein Sturm zwei Schiffe auf die Felsen getrieben hatte, sagte der Bürgermeister. Niemand wurde verletzt, aber die Fähren laufen nicht vor Donnerstag aus, und die Schulen der Insel bleiben zu. Größere Schäden gab es für die Häuser nicht."
    ),
    Paragraph(
      "es",
      "El puerto de Velmar fue cerrado el lunes después de que una tormenta arrojara dos barcos contra las rocas, según dijo el alcalde. Nadie resultó herido, pero los transbordadores no zarparán hasta el jueves y las escuelas de la isla seguirán cerradas mañana."
    ),
    Paragraph(
      "pt",
      "O porto de Velmar foi fechado na segunda-feira depois de uma tempestade ter lançado dois navios contra as rochas, disse o presidente da câmara. Ninguém ficou ferido, mas as balsas não sairão antes de quinta-feira e as escolas da ilha continuarão fechadas até à manhã seguinte."
    ),
    Paragraph(
      "it",
      "Il porto di Velmar è stato chiuso lunedì dopo che una tempesta ha spinto due navi contro gli scogli, ha detto il sindaco. Nessuno è rimasto ferito, ma i traghetti non partiranno prima di giovedì e le scuole dell’isola resteranno chiuse perché c’è ancora vento."
    ),
    Paragraph(
      "nl",
      "De haven van Velmar werd maandag gesloten nadat een storm twee schepen op de rotsen had gedreven, zei de burgemeester. Niemand raakte gewond, maar de veerboten varen niet vóór donderdag en de scholen op het eiland blijven dicht. Het weer blijft slecht, zo meldt het instituut."
    ),
    Paragraph(
      "sv",
      "Hamnen i Velmar stängdes på måndagen efter att en storm drivit två fartyg mot klipporna, sade borgmästaren. Ingen skadades, men färjorna går inte före torsdag och skolorna på ön förblir stängda."
    ),
    Paragraph(
      "da",
      "Havnen i Velmar blev lukket mandag, efter at en storm havde drevet to skibe op på klipperne, sagde borgmesteren. Ingen kom til skade, men færgerne sejler ikke før torsdag, og skolerne på øen forbliver lukkede."
    ),
    Paragraph(
      "fi",
      "Velmarin satama suljettiin maanantaina, kun myrsky oli ajanut kaksi laivaa kallioille, pormestari sanoi. Kukaan ei loukkaantunut, mutta lautat eivät lähde ennen torstaita ja saaren koulut pysyvät suljettuina."
    ),
    Paragraph(
      "lt",
      "Velmaro uostas pirmadienį buvo uždarytas po to, kai audra du laivus užmetė ant uolų, pranešė meras. Niekas nenukentėjo, tačiau keltai neišplauks iki ketvirtadienio, o salos mokyklos liks uždarytos."
    ),
    Paragraph(
      "vi",
      "Cảng Velmar đã đóng cửa hôm thứ Hai sau khi một cơn bão đẩy hai con tàu lên bãi đá, thị trưởng cho biết. Không có ai bị thương, nhưng các chuyến phà sẽ không khởi hành trước thứ Năm và các trường học trên đảo vẫn đóng cửa."
    ),
    Paragraph(
      "id",
      "Pelabuhan Velmar ditutup pada hari Senin setelah badai mendorong dua kapal ke atas batu karang, kata wali kota. Tidak ada yang terluka, tetapi kapal feri tidak akan berlayar sebelum hari Kamis dan sekolah di pulau itu tetap ditutup."
    ),
    Paragraph(
      "hi",
      "महापौर ने कहा कि तूफान के कारण दो जहाज चट्टानों से टकरा गए, जिसके बाद वेलमार का बंदरगाह सोमवार को बंद कर दिया गया। कोई घायल नहीं हुआ, लेकिन नौकाएँ गुरुवार से पहले नहीं चलेंगी और द्वीप के स्कूल बंद रहेंगे।"
    ),
    Paragraph(
      "th",
      "ท่าเรือเวลมาร์ปิดในวันจันทร์หลังจากพายุพัดเรือสองลำขึ้นไปบนโขดหิน นายกเทศมนตรีกล่าว ไม่มีใครได้รับบาดเจ็บ แต่เรือข้ามฟากจะไม่ออกก่อนวันพฤหัสบดี และโรงเรียนบนเกาะยังคงปิด"
    ),
  ]
}
