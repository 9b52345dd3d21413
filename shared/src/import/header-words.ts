// Words that stand above columns in real exports and lists, in English, German, French and Spanish. A table of facts; see NOTICE.
import type { Field } from "./fields.ts"

/** Headers whose meaning the content decides. */
export type Ambiguity = "title" | "name" | "url" | "position" | "ort" | "status" | "group"

export interface HeaderWords {
  readonly means: Field | Ambiguity
  /** Spellings separated by "|", the better claim on the field first. */
  readonly words: string
}

/** Sources: header maps of Exchange (1031, 1033, 1034, 1036), pretix, Hi.Events and Indico translations, public importers. */
export const headerWords: readonly HeaderWords[] = [
  {
    means: "given_name",
    words:
      "First Name|Given Name|Firstname|Forename|First|Preferred First Name|Given names|Christian name|fname|" +
      "Vorname|Vornamen|Vorname(n)|Rufname|Name Vorname Teilnehmer|Vorname Teilnehmer|Name Teilnehmer Vorname|" +
      "Prénom|Prénoms|Prénom du participant|Nombre de pila|Nombres|Voornaam|Imię|Nome próprio|Jméno|Förnamn|Fornavn|Etunimi|Keresztnév|Prenume",
  },
  {
    means: "middle_name",
    words:
      "Middle Name|Additional Name|Middle|Second Name|name Middle name|Middle Initial|Weitere Vornamen|Zweiter Vorname|Mittelname|" +
      "Deuxième prénom|Segundo nombre",
  },
  {
    means: "family_name",
    words:
      "Last Name|Family Name|Surname|Lastname|Last|lname|Nachname|Familienname|Zuname|Nachname Teilnehmer|" +
      "Name Teilnehmer Nachname|Nom de famille|Apellidos|Apellido|Primer apellido|Segundo apellido|Tussenvoegsel|Achternaam|Cognome|Nazwisko|Sobrenome|Apelido|Příjmení|Efternamn|Efternavn|Etternavn|Sukunimi|Vezetéknév|Nume de familie",
  },
  {
    means: "former_family_name",
    words:
      "Maiden Name|Birth Name|Former Name|Geburtsname|Mädchenname|Nom de naissance|Nom de jeune fille|Apellido de soltera",
  },
  {
    means: "full_name",
    words:
      "Full Name|Attendee Name|Ticket Full Name|Display Name|Contact Name|Participant Name|Delegate Name|Name on Badge|Badge Name|" +
      "Registrant Name|Guest Name|Fullname|Person|Attendee|Participant|Delegate|Guest|Speaker|Name First Last|Name Last First|" +
      "Name, Vorname|Vor- und Nachname|Vor- & Nachname|Vorname Nachname|Nachname Vorname|Vorname und Name|Vorname, Name|" +
      "Name der Person|Person Name|Name des Gastes|Gastname|Kontakt|Contact Person|Contact|Name der Teilnehmenden|Teilnehmerinnen und Teilnehmer|" +
      "Vorname Name|Name und Vorname|Vollständiger Name|Anzeigename|Name Teilnehmer|Teilnehmer|Teilnehmende|Teilnehmende Person|Teilnehmername|" +
      "Name des Teilnehmers|Name der Teilnehmerin|Name des Teilnehmenden|Ansprechpartner|Ansprechperson|Kontaktperson|Gast|Referent|" +
      "Nom complet|Nom et prénom|Nom prénom|Prénom et nom|Prénom nom|Participant|Nombre completo|Nombre y apellidos|Nombre y apellido|" +
      "Apellidos y nombre|Participante|Asistente|Nome e cognome|Cognome e nome|Imię i nazwisko|Volledige naam|Nome completo|Jméno a příjmení",
  },
  {
    means: "name_prefix",
    words:
      "Name Prefix|Prefix|Honorific|Academic Title|name Title|Salutation and title|Degree|Akademischer Titel|Akad. Titel|Titel akademisch|" +
      "Akademischer Grad|Grad|Namenspräfix|Titelprä|name Titel|Titre académique|Título académico|Tratamiento académico",
  },
  {
    means: "salutation",
    words: "Salutation|Gender Title|Anrede|Herr/Frau|Frau/Herr|Civilité|Tratamiento|Honorific title",
  },
  {
    means: "name_suffix",
    words: "Name Suffix|Suffix|Generation|Namenszusatz|Titel nachgestellt|Suffixe|Sufijo",
  },
  { means: "nickname", words: "Nickname|Nick Name|Spitzname|Surnom|Apodo|Preferred Name|Known as" },
  {
    means: "organization",
    words:
      "Company|Company Name|Organization|Organisation|Organization Name|Organisation Name|Affiliation|Institution|Employer|Account Name|" +
      "Current Company|Company / Organization|Company Organization Name|Institution Company|University|Agency|Firm|Business Name|Associated Company|" +
      "Accountname|Account|Unternehmensname|Firma|Firmenname|Unternehmen|Unternehmensname|Einrichtung|Arbeitgeber|Zugehörigkeit|Dienststelle|Behörde|Firma Organisation|" +
      "Firma Institution|Firma Unternehmen|Firma Behörde|Unternehmen Organisation|Unternehmen Institution|Organisation Institution|Organisation Unternehmen|" +
      "Institution Organisation|Institution Firma|Name der Organisation|Name des Unternehmens|Hochschule|Universität|Verband|Verein|" +
      "Société|Entreprise|Nom de l'entreprise|Organisme|Établissement|Employeur|Empresa|Organización|Compañía|Afiliación|Institución|" +
      "Nombre de la empresa|Entidad|Azienda|Ente|Società|Structure|Collectivité|Bedrijf|Organisatie|Empresa/Instituição|Instituição|Organizacja|Instytucja|Společnost|Företag|Firmanavn|Yritys|Cég",
  },
  {
    means: "department",
    words:
      "Department|Organization Department|Division|Business Unit|Faculty|Abteilung|Bereich|Fachbereich|Referat|Institut|Lehrstuhl|Fakultät|" +
      "Service|Département|Departamento",
  },
  {
    means: "job_title",
    words:
      "Job Title|Role|Function|Job Role|Job Function|Job|JobTitle|Organization Title|Designation|Headline|Current Position|Occupation|Profession|" +
      "Job Position|Title/Position|Position/Title|Title Role|Funktion|Berufsbezeichnung|Jobtitel|Stellenbezeichnung|Rolle|Tätigkeit|" +
      "Funktion/Tätigkeit|Funktion/Position|Position/Funktion|Funktion Rolle|Stelle|Beruf|Amt|Dienstbezeichnung|Fonction|Poste|Intitulé du poste|" +
      "Profession|Puesto|Cargo|Puesto de trabajo|Función|Ruolo|Funzione|Qualifica|Functie|Functietitel|Stanowisko|Função|Pozice|Stilling|Titel/Funktion",
  },
  {
    means: "industry",
    words: "Industry|Sector|Branche|Branchen|Secteur d'activité|Secteur|Sector de actividad|Industria",
  },
  {
    means: "email",
    words:
      "Email|E-mail Address|Mail|Mail Address|Work Email|Business Email|Primary Email|Contact Email|Email work|emailaddress|Email 2 Address|" +
      "Email 3 Address|Alternate Email 1|Alternate Email 2|Alternate Email|Secondary Email|Personal Email|Home Email|Additional email addresses|" +
      "Email Teilnehmer|E-Mail-Adresse Teilnehmer|Email-Adresse|Emailadresse|Mailadresse|Mail-Adresse|E-Mail geschäftlich|E-Mail dienstlich|" +
      "E-Mail 2: Adresse|E-Mail 3: Adresse|E-Mail privat|Adresse de messagerie|Adresse électronique|Adresse e-mail|Courriel|Adresse mail|" +
      "Adresse de messagerie 2|Adresse de messagerie 3|Correo electrónico|Dirección de correo electrónico|Dirección de correo|Correo|" +
      "Dirección de correo electrónico 2|Dirección del correo electrónico 3|Dirección del correo electrónico 2|Email del participante|Posta elettronica|Indirizzo e-mail|E-mailadres|Adres e-mail|Endereço de e-mail|Correio eletrónico",
  },
  {
    means: "phone",
    words:
      "Mobile Phone|Mobile|Cell Phone|Cell|Mobile Number|Mobile Phone Number|Business Phone|Business Phone 2|Phone|Phone Number|Work Phone|" +
      "Telephone|Telephone Number|Tel|Primary Phone|Company Main Phone|Home Phone|Home Phone 2|Other Phone|Direct Line|" +
      "Mobiltelefon|Mobiltelefon 2|Mobil|Handy|Handynummer|Mobilnummer|Mobil geschäftlich|Telefon geschäftlich|Telefon geschäftlich 2|Telefon|" +
      "Telefonnummer|Telefon Nr|Tel Nr|Festnetz|Durchwahl|TelefonG|Haupttelefon|Telefon Firma|Telefon privat|Telefon privat 2|Weiteres Telefon|" +
      "Tél. mobile|Portable|Téléphone (bureau)|Téléphone|Numéro de téléphone|Téléphone portable|Téléphone (domicile)|" +
      "Móvil|Teléfono móvil|Teléfono del trabajo|Teléfono|Número de teléfono|Particular|Telefono|Cellulare|Telefoon|Mobiel|Telefone|Telemóvel|Numer telefonu",
  },
  {
    means: "linkedin_url",
    words:
      "LinkedIn|LinkedIn URL|LinkedIn Profile|LinkedIn Profile URL|Linkedin Bio|LinkedIn Link|What is your LinkedIn profile?|LinkedIn-Profil|" +
      "LinkedIn Adresse|Profil LinkedIn|Perfil de LinkedIn",
  },
  { means: "xing_url", words: "XING|XING URL|Xing Profile|XING-Profil|XING Link|Profil XING|Perfil de XING" },
  { means: "profile_url", words: "Twitter|Twitter Handle|X (Twitter)|GitHub|Mastodon|Bluesky|ORCID" },
  {
    means: "website",
    words:
      "Web Page|Website|Website URL|Homepage|WebPage|Personal Web Page|Web|Company Website|Webseite|Internet|Internetseite|" +
      "Page Web|Site web|Página web|Sitio web",
  },
  {
    means: "street",
    words:
      "Business Street|Street|Street Number|Street Address|Address|Address 1|Address 2|Mailing Street|Address Line 1|Address Line 2|Home Address 1|" +
      "Home Address 2|Home Street|Straße geschäftlich|Straße|Strasse|Straße und Hausnummer|Straße Nr|Straße Hausnummer|Hausnummer|Hausnr|Anschrift|Postanschrift (Straße)|Adresse|" +
      "Straße privat|Rue (bureau)|Rue|Rue (domicile)|Calle del trabajo|Calle|Dirección|Domicilio",
  },
  {
    means: "postal_code",
    words:
      "Business Postal Code|Postal Code|ZIP|ZIP code|Zip/Postal Code|Mailing Zip/Postal Code|Mailing Postal Code|Postcode|Post Code|Home Zip|" +
      "Home Postal Code|Postleitzahl geschäftlich|PLZ|Postleitzahl|Postanschrift (Postleitzahl)|Postanschrift (PLZ)|Postleitzahl privat|Code postal (bureau)|Code postal|Code postal (domicile)|" +
      "Código postal del trabajo|Código postal",
  },
  {
    means: "city",
    words:
      "Business City|City|Town|Suburb|Mailing City|Location City|Home City|Town/City|City/Town|Location|Ort geschäftlich|Stadt|Wohnort|Sitz|Firmensitz|" +
      "Postanschrift (Ort)|Postanschrift (Stadt)|PLZ Ort|PLZ/Ort|PLZ und Ort|Postleitzahl Ort|Zip City|Code postal ville|Standort|Dienstort|Arbeitsort|Stadt/Ort|Ort/Stadt|Ort privat|Ville (bureau)|Ville|Localité|Ville (domicile)|Ciudad de trabajo|Ciudad|Localidad|Población|Città|Plaats|Woonplaats|Stad|Commune|Miasto|Cidade|Město|Ciudad de residencia|City of residence",
  },
  {
    means: "region",
    words:
      "Business State|State|State/Region|State/Province|Province|County|Mailing State/Province|Mailing State|Home State|Region|Region geschäftlich|" +
      "Bundesland|Kanton|Bundesland/Kanton|Bundesstaat|Bundesland/Kanton privat|Dép/Région (bureau)|Région|Département région|" +
      "Provincia o estado de trabajo|Provincia|Comunidad autónoma",
  },
  {
    means: "country",
    words:
      "Business Country/Region|Business Country|Country|Country/Region|Mailing Country|Home Country|Home Country/Region|Land/Region geschäftlich|Land|Postanschrift (Land)|" +
      "Staat|Land/Region privat|Land/Region|Pays/Région (bureau)|Pays|Pays/Région (domicile)|País o región del trabajo|País|Paese|Nazione|Kraj|País de residência|Země|Country of residence|Country of origin",
  },
  {
    means: "birthday",
    words:
      "Birthday|Birthdate|Date of Birth|DOB|Geburtstag|Geburtsdatum|Date de naissance|Anniversaire|Fecha de nacimiento|Cumpleaños",
  },
  {
    means: "topics",
    words:
      "Interests|Topics|Looking for|Offering|Session interests|Topics of interest|Areas of interest|Expertise|Interessen|Themen|Ich suche|Ich biete|" +
      "Schwerpunkte|Themenschwerpunkte|Interessengebiete|Centres d'intérêt|Thèmes|Intereses|Temas",
  },
  {
    means: "tags",
    words:
      "Categories|Labels|Group Membership|Tags|Tag|Kategorien|Kategorie|Schlagwörter|Stichwörter|Catégories|Catégorie|Categorías|Category|Etiquetas",
  },
  {
    means: "notes",
    words:
      "Notes|Note|Comments|Comment|Description|Remarks|Notizen|Notiz|Bemerkung|Bemerkungen|Anmerkung|Anmerkungen|Kommentar|Remarques|" +
      "Commentaire|Commentaires|Notas|Observaciones|Comentarios",
  },
  {
    means: "connected_on",
    words:
      "Connected On|Connection Date|Verbunden am|Kontakt seit|Vernetzt seit|Relation depuis|En relation depuis|Connecté le|Date de connexion|" +
      "Conectado el|Fecha de conexión",
  },
  // The column that Vorab adds to the connections of an archive.
  { means: "exchange", words: "Exchange (Vorab)" },
  {
    means: "cancelled_flag",
    words: "Void Status|Void|Cancelled|Canceled|Is Cancelled|Storniert|Abgemeldet|Annulé|Cancelado",
  },
  {
    means: "list_consent",
    words:
      "Consent to publish|I acknowledge being registered in the list of participants|Show me in the attendee list|Visibility|" +
      "Show in attendee list|Publish in participant list|Visible in attendee list|Opt-in attendee list|Einwilligung Teilnehmerliste|Teilnehmerliste|" +
      "Veröffentlichung Teilnehmerliste|Einverständnis Teilnehmerliste|Zustimmung Teilnehmerliste|Nennung in Teilnehmerliste|" +
      "Name in Teilnehmerliste|Liste des participants|Lista de participantes",
  },
  {
    means: "hidden_flag",
    words: "Participant hidden|Hidden|Hide from attendee list|Opt out|Opted out|Nicht veröffentlichen|Masqué|Oculto",
  },
  {
    means: "ticket",
    words:
      "Ticket Type|Ticket|ticket_name|Ticket Name|Product|Product Name|Registration Type|Attendee Type|Pass|Pass Type|Attendee Category|" +
      "Participant Type|Price Tier|Produkt|Produktname|Ticketart|Tickettyp|Ticketkategorie|Teilnahmeart|Teilnehmerart|Ticketname|Nom du produit|" +
      "Type de billet|Type de participant|Nombre del producto|Tipo de entrada|Tipo de participante",
  },
  {
    means: "source_id",
    words:
      "Attendee #|Ticket Reference|guest_id|api_id|ID|Attendee ID|Participant ID|Teilnehmer-ID|rec_id|Record ID|Datensatz-ID|Kontakt-ID|Attendee no|Participant no|Pseudonymization ID|Pseudonyme ID|Contact ID|" +
      "User ID|Confirmation Number|Public ID|Öffentliche ID|External ID|Attendee Number|Badge number|Teilnehmernummer|Teilnehmer-Nr.|Teilnehmer Nr|" +
      "Lfd. Nr.|Lfd Nr|Lfd-Nr.|Number|No|Nr.|Nr|#|Person ID|UUID|Registration ID|ID public|ID público",
  },
  {
    means: "buyer_name",
    words:
      "Order Name|Registration Name|Invoice address name|Invoice Name|Buyer Name|Buyer|Purchaser|Purchaser Name|Besteller|Käufer|Name Besteller|" +
      "Rechnungsadresse: Name|Rechnungsempfänger|Ordered by|Registered by|Acheteur|Nom de l'acheteur|Comprador|Nombre del comprador|Nom acheteur",
  },
  {
    means: "buyer_email",
    words:
      "Order Email|Registration Email|Buyer Email|Purchaser Email|Invoice Email|E-Mail Besteller|E-Mail Käufer|Besteller E-Mail|E-Mail Rechnung|" +
      "Email acheteur|E-mail de l'acheteur|Correo del comprador|Email del comprador",
  },
  {
    means: "buyer_organization",
    words:
      "Order Company Name|Order Company|Registration Company Name|Invoice company|Buyer Company|Rechnungsadresse: Firma|Rechnung Firma",
  },
  { means: "title", words: "Title|Titel|Titre|Título" },
  { means: "name", words: "Name|Nom|Nombre|Nome|Naam|Navn|Namn" },
  { means: "url", words: "URL|Link|URL of Member Profile|Profil|Profile|Profile URL|Profile Link|Profillink|Perfil" },
  { means: "position", words: "Position|Posición" },
  { means: "ort", words: "Ort" },
  {
    means: "status",
    words:
      "Attendee Status|approval_status|Registration state|Registration Status|Invitee Status|RSVP|Status|Order Status|Ticket Status|Response|Booking Status|" +
      "Attendance|Participation Status|Anmeldestatus|Teilnahmestatus|Teilnehmerstatus|Zusage|Rückmeldung|Statut de l'inscription|Statut|" +
      "Estado de la inscripción|Estado|Estatus",
  },
  { means: "group", words: "Group|Groups|Gruppe|Groupe|Grupo" },
  {
    means: "ignore",
    words:
      "Order #|Order code|Order Reference|Order no|Bestellnummer|Bestellnr|Order Date|Order time|Bestelldatum|Bestelluhrzeit|created_at|" +
      "Registration date|Ticket Created Date|Created Date|Created|RSVPed on|Create Date|Registered On|Anmeldedatum|Erstellungsdatum|Anmeldung am|" +
      "Date d'inscription|Date de création|Fecha de creación|Fecha de inscripción|Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|" +
      "Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|Given Yomi|Surname Yomi|Company Yomi|Organization Yomi Name|Initials|Short Name|" +
      "Gender|Billing Information|Directory Server|Mileage|Hobby|Sensitivity|Priority|Subject|Language|Photo|Assistant's Phone|" +
      "Business Fax|Home Fax|Other Fax|Fax|Callback|Car Phone|Radio Phone|ISDN|Pager|TTY/TDD Phone|Telex|Account|Anniversary|Assistant's Name|" +
      "Children|E-mail Type|E-mail Display Name|E-mail 2 Type|E-mail 2 Display Name|E-mail 3 Type|E-mail 3 Display Name|Government ID Number|" +
      "Internet Free Busy|Keywords|Manager's Name|Office Location|Organizational ID Number|Private|Referred By|Spouse|User 1|User 2|User 3|User 4|" +
      "IMAddress|Schools|Contact owner|Kontaktinhaber|Lead Status|Contact Owner|Zuständiger Mitarbeiter|Erstelldatum|Lead-Status|LeadSource|Lead Source|IsDeleted|MasterRecordId|AccountId|OwnerId|DoNotCall|" +
      "HasOptedOutOfEmail|Quantity|Order Type|Currency|Total Paid|Fees Paid|Eventbrite Fees|Eventbrite Payment Processing|Price|Preis|" +
      "checked_in_at|utm_source|referrer|referred_by|qr_code_url|amount|amount_tax|amount_discount|coupon_code|eth_address|solana_address|" +
      "survey_response_rating|survey_response_feedback|ticket_type_id|custom_source|Event slug|Position ID|Variation|Tax rate|Tax rule|Tax value|" +
      "Voucher|Seat ID|Seat name|Seat zone|Seat row|Seat number|Order comment|Follow-up date|VAT ID|Sales channel|Order locale|" +
      "E-mail address verified|Payment providers|Kurzname der Veranstaltung|Variante|Steuersatz|Steuerregel|Steuer|Gutschein|Sitzplatz-ID|" +
      "Sitzbezeichnung|Sitzbereich|Sitzreihe|Sitzplatz|Bestellkommentar|Datum zur Wiedervorlage|USt-ID-Nr.|Verkaufskanal|Bestellsprache|" +
      "E-Mail-Adresse verifiziert|Zahlungsmethoden|Checked in|Checked out|Automatically checked in|Voucher code|Requires special attention|" +
      "Check Ins|Product ID|Event ID|Short ID|Kurz-ID|Last Updated Date|Event|Unique Ticket URL|Unique Order URL|Order Phone Number|" +
      "Order Discount Code|Order IP|Order Created Date|Order Completed Date|Payment Reference|Event Host|Guests|Joined Group on|Join URL|Join Code|" +
      "Seats|Badge URL|Exhibitor ID|Session ID|Speaker type|Create account|Checksum|File As|soc_sec_id|Age|Geschlecht|Hobbys|Fax geschäftlich|" +
      "Fax privat|Weiteres Fax|Autotelefon|Telefon Assistent|Telefon für Hörbehinderte|Abrechnungsinformation|Assistent|Name Assistent|" +
      "Benutzer 1|Benutzer 2|Benutzer 3|Benutzer 4|Büro|E-Mail-Typ|E-Mail: Angezeigter Name|E-Mail 2: Typ|E-Mail 2: Angezeigter Name|E-Mail 3: Typ|" +
      "E-Mail 3: Angezeigter Name|Empfohlen von|Initialen|Internet Frei/Gebucht|Jahrestag|Kinder|Konto|Name des/r Vorgesetzten|Organisationsnr.|" +
      "Partner|Postfach geschäftlich|Postfach privat|Weiteres Postfach|Priorität|Privat|Reisekilometer|Sozialversicherungsnr.|Regierungsnr.|Sprache|" +
      "Vertraulichkeit|Verzeichnisserver|Weitere Straße|Weiterer Ort|Weitere Postleitzahl|Other Street|Other City|Other State|Other Postal Code|" +
      "Other Country/Region|Business Street 2|Business Street 3|Home Street 2|Home Street 3|Other Street 2|Other Street 3|Straße geschäftlich 2|" +
      "Straße geschäftlich 3|Straße privat 2|Straße privat 3|Weitere Straße 2|Weitere Straße 3|Weiteres/r Bundesland/Kanton|Weiteres/e Land/Region|" +
      "Dietary requirements|Ernährung|Allergien|Allergies|T-Shirt|Unterschrift|Signature|Firma Telefon|Mobile Type|CONVERSATION ID|CONVERSATION TITLE|FROM|TO|SENDER PROFILE URL|RECIPIENT PROFILE URLS|DATE|CONTENT|FOLDER|" +
      "ATTACHMENTS|IS MESSAGE DRAFT|IS CONVERSATION ARCHIVED|Sent At|Message|Direction|inviterProfileUrl|inviteeProfileUrl|Text|Creation Date|Date|Datum",
  },
]
