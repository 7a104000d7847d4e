// The words of the labels that publishing programs write around an article, in the languages that
// they are translated to. They are the programs' own words; what one site alone writes has no place.

/// What lines of a page announce.
enum LabelLists {
  /// Above what readers wrote. A number may stand before them.
  static let comments = """
    comments; comment; leave a reply; leave a comment; post a comment; add a comment; responses to;
    thoughts on; kommentare; kommentar schreiben; kommentar hinterlassen; kommentar verfassen;
    schreibe einen kommentar; schreiben sie einen kommentar; hinterlasse einen kommentar;
    hinterlasse eine antwort; antworten auf; reaktionen zu; reaktionen auf; gedanken zu;
    kommentare zu; kommentare zum; commentaires; laisser un commentaire; laissez un commentaire;
    ajouter un commentaire; commentaires des; réflexions sur; réponses à; comentarios;
    comentarios en; deja un comentario; deja una respuesta; dejar un comentario;
    publicar un comentario; commenti; commenti su; lascia un commento; lascia una risposta;
    reacties; reacties op; geef een reactie; plaats een reactie; laat een reactie achter;
    komentarze; dodaj komentarz; zostaw komentarz; comentários; deixe um comentário;
    deixe uma resposta; kommentarer; lämna ett svar; lämna en kommentar;
    legg igjen en kommentar; skriv en kommentar
    """

  /// Above links of other pieces.
  static let related = """
    related; related posts; related articles; related stories; related content; see also; voir aussi;
    you may also like; you might also like; ähnliche beiträge; ähnliche artikel; ähnliche themen;
    ähnliche rezepte; verwandte artikel; verwandte beiträge; verwandte themen; weitere artikel;
    weitere beiträge; weitere meldungen; weitere nachrichten; mehr zum thema; auch interessant;
    das könnte sie auch interessieren; das könnte dich auch interessieren; letzte beiträge;
    neueste beiträge; neueste kommentare; articles similaires; articles liés; lire aussi;
    à lire aussi; sur le même sujet; entradas relacionadas; artículos relacionados;
    noticias relacionadas; también te puede interesar; te puede interesar; lee también;
    articoli correlati; potrebbe interessarti anche; leggi anche; lees ook; lees verder;
    gerelateerde artikelen; gerelateerde berichten; podobne wpisy; podobne artykuły; zobacz też;
    zobacz także; zobacz również; czytaj także; czytaj też; artigos relacionados;
    posts relacionados; notícias relacionadas; leia também; leia mais; veja também;
    recent posts; recent comments; share this; share this post; share this article; teilen mit;
    diesen beitrag teilen; artikel teilen; beitrag teilen
    """

  /// Before topics and shelves.
  static let topics = """
    tags; tag; tagged; tagged with; filed under; posted in; categories; category; labels;
    schlagwörter; schlagworte; schlagwort; stichwörter; stichworte; kategorien; kategorie;
    abgelegt unter; veröffentlicht in; veröffentlicht unter; verschlagwortet mit; étiquettes;
    mots-clés; mots clés; catégories; catégorie; classé dans; publié dans; etiquetas; categorías;
    categoría; archivado en; publicado en; etiquetado; categorie; archiviato in; pubblicato in;
    etichette; trefwoorden; categorieën; geplaatst in; getagd; tagi; kategorie wpisu; categorias;
    marcado; publicado em; arquivado em
    """

  /// Buttons that were written as text, and the site's rights in itself.
  static let buttons = """
    share; share this; share on; print this page; back to top; read more; continue reading;
    teilen; teilen mit; drucken; seite drucken; druckversion; zum seitenanfang; nach oben;
    seitenanfang; zurück; zurück zur übersicht; weiterlesen; mehr lesen; partager; imprimer;
    lire la suite; haut de page; compartir; imprimir; leer más; volver arriba; condividi; stampa;
    leggi tutto; torna su; delen; lees meer; afdrukken; udostępnij; czytaj dalej; drukuj;
    compartilhar; compartilhe; partilhar; all rights reserved; alle rechte vorbehalten;
    tous droits réservés; todos los derechos reservados; tutti i diritti riservati;
    alle rechten voorbehouden; wszelkie prawa zastrzeżone; todos os direitos reservados
    """
}
