// The words themselves. They are the common stock of designers and publishing programs; a word that
// only one site uses has no place here.

/// What the words of names mean.
enum CueLists {
  /// Words that must stand alone.
  static let words: [(PageCues, String)] = [
    (
      .furniture,
      """
      ad ads adv advert adsense advertising adslot adbox dfp gpt banner bio bios biography breadcrumbs
      crumb crumbs carousel cta disclaimer dropdown feedback follow foot footer jp likes login logo
      masthead menu menus modal nav navi navbar navbox newsletter overlay pager paging popup
      print promo promos rail rating ratings recirc reco register search share shares sharebar sharing
      sidebar signin signup skip slider social sponsor sponsored subnav tabs tags taglist
      teasers ticker toc toolbar toolbox tooltip tools topbar trending tweetbutton widget widgets
      addthis addtoany sharethis whatsapp toggle btn button buttons disclosure keywords
      poll quiz survey hotspot noprint signature hatnote catlinks backlink pagenav
      teilen fuss seitenleiste werbung schlagworte schlagwoerter stichworte partager partage
      compartir compartilhar condividi delen etiquetas etiquettes publicidad publicite pubblicita
      reklama reclame
      """
    ),
    (.comments, "comment comments disqus commentlist respond replies reacties reviews trackbacks"),
    (.notice, "cookie cookies consent gdpr footer colophon fusszeile stopka rodape pie"),
    (.teaser, "teaser"),
    (.byline, "byline author authors authored auteur autor writer contributor contributors source"),
    (.date, "date time timestamp dateline datetime published pubdate updated datum fecha posted"),
    (.caption, "caption captions figcaption credit credits photocredit legend"),
    (.meta, "meta infoline postinfo articleinfo kicker"),
  ]

  /// Whole names of what is not shown. As parts they mean something else: `field-label-hidden` holds
  /// the text, and hides its label.
  static let hidden: [StaticString] = [
    "hidden", "hide", "invisible", "visually-hidden", "visuallyhidden", "sr-only", "d-none",
    "screen-reader-text", "is-hidden", "u-hidden", "display-none",
  ]

  /// Whole names of headlines in hAtom and h-entry.
  static let headlines: [StaticString] = ["entry-title", "p-name"]

  /// Words that may be parts of others: long enough not to occur by chance.
  static let stems: [(PageCues, String)] = [
    (
      .furniture,
      """
      related recommend newsletter sharing socialmedia socialbar sociallinks advertis advertor sidebar
      breadcrumb cookie consent promobox promotion footer taboola outbrain zergnet criteo subscri
      trending sponsor navigation navbar navigat pagination mostpopular mostread mostview popular
      readmore readnext readalso morenews morestories morefrom morearticles morein seealso upnext
      nextarticle prevarticle nextpost prevpost postnav latestnews latestposts youmaylike youmightlike
      authorbio authorbox authorinfo authordesc authorprofile authorcard aboutauthor abouttheauthor
      relacionad similares empfehl verwandt gdpr lightbox addtoany sharebutton sharelink sharebar
      sharetool sharedaddy socialshare taglist tagcloud posttags entrytags articletags topiclist
      relatedtags printfriendly skiplink skipto donate donation hotnews callout editsection
      screenreader visuallyhidden copyright backtotop siteheader sitefooter headermenu tablist
      userprofile userinfo loginform searchform mailchimp mcembed optin signupform infinitescroll
      articlefoot entryfoot postfoot storyfoot articlebottom readerservice
      aehnliche weitereartikel weiterebeitr auchinteress lireaussi lirelasuite leesook leiamais
      leiatambem leggianche czytajtez czytajtakze gerelateerd correlati powiazane similaires
      compartilh condivid hauptnav seitennav beitragsnav artikelnav autorbox autorenbox autorenprofil
      autorinfo ueberdenautor marginalspalte randspalte brotkrume postprofile crosssell
      """
    ),
    (
      .comments,
      """
      commentlist commentarea commentsection commentbox usercomment disqus livefyre kommentare
      kommentarliste kommentarbereich leserkommentar commentaires comentarios komentarze
      """
    ),
    (.notice, "cookie seitenfuss fusszeile sitefooter datenschutzhinweis"),
    (
      .articleBody,
      """
      articlebody articletext articlecontent storybody storytext storycontent entrycontent
      postcontent postbody posttext newsbody newstext newscontent articlecopy bodycopy bodytext
      fulltext artikeltext contentbody bodycontent textcontent postentry blogcontent singlecontent
      mainarticle articlemain maintext contenttext contentarticle contentdetail detailcontent
      newsdetail detailtext articledetail richtext textbody contenttxt articlewrap postarticle
      """
    ),
    (.byline, "byline authorname"),
    (
      .date,
      "timestamp publishdate publisheddate pubdate publishtime postdate entrydate datepublished"
    ),
    (.caption, "caption photocredit imagecredit"),
    (.meta, "postmeta entrymeta articlemeta storymeta metadata articleinfo"),
  ]
}
