// Industries and subjects that mean the same in German and English, of no one field of work. Data only.

/** A line is one meaning, as in synonyms.ts. */
export const topics = `
  operations, Betrieb
  journalist, Redakteur, reporter, editor, Redaktion, editorial, Journalismus, journalism
  media, Medien
  public affairs, government affairs, policy, Politik, Interessenvertretung
  customer, Kunde, Kunden, client
  energy, Energie, Energiewirtschaft
  renewables, Erneuerbare Energien, renewable energy, Erneuerbare
  mobility, Mobilität, Verkehr, transport
  library, Bibliothek, librarian, Bibliothekar
  publishing, Verlag, publisher, Verlagswesen
  open source, freie Software, free software, FOSS
  open science, offene Wissenschaft
  agriculture, Landwirtschaft, farming
  food, Lebensmittel, Ernährung
  automotive, Automobil, Automobilindustrie, Fahrzeugbau
  aviation, Luftfahrt
  aerospace, Raumfahrt, Luft- und Raumfahrt, space
  semiconductor, Halbleiter
  retail, Einzelhandel, Handel
  ecommerce, e-commerce, Onlinehandel
  tourism, Tourismus, travel
  real estate, Immobilien
  construction, Bauwesen, Bauindustrie
  architecture, Architektur
  photography, Fotografie, photographer, Fotograf
  administration, Verwaltung, public administration, öffentliche Verwaltung
  technology transfer, Technologietransfer, Wissenstransfer, knowledge transfer, Transfer
  standards, Normung, standardization, standardisation, Standardisierung
  foundation, Stiftung
  funding, Förderung, grants, Fördermittel, Drittmittel
  volunteering, Ehrenamt, ehrenamtlich, volunteer
`
