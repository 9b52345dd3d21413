// Which words of a title speak of which level in French, Spanish and Italian. Data only, read like seniority-table.ts.
import { rows } from "./seniority-table.ts"
import type { SeniorityRow } from "./seniority-table.ts"

/** The titles that are met most at conferences here; feminine forms that add no German ending stand by themselves. */
export const romanceTable: readonly SeniorityRow[] = [
  ...rows(
    "executive",
    `
      Direction générale: PDG, Directeur général, Directrice générale, Président, Présidente, Gérant, Gérante
      Fondateurs: Fondateur, Fondatrice, Cofondateur, Cofondatrice, Associé gérant, Propriétaire, Maire
      Dirección general: Directora general, Presidente, Presidenta, Consejero delegado
      Fundadores: Consejera delegada, Fundador, Fundadora, Socio, Socia, Propietario, Propietaria, Alcalde
      Direzione generale: Amministratore delegato, Amministratrice delegata, Direttore generale, Direttrice generale
      Fondatori: Fondatore, Titolare, Amministratore unico, Sindaco, Imprenditore, Imprenditrice
      Dirigeants: DG, Dirigeant, Dirigeante, Chef d'entreprise, Empresario, Empresaria, Amministratore, Amministratrice
      Rappresentanti: Legale rappresentante, Président directeur général, Représentant légal
    `,
  ),
  ...rows(
    "vp",
    `
      Vice-présidents: Vice président, Vice présidente, Vicepresidente, Vicepresidenta
    `,
  ),
  ...rows(
    "head",
    `
      Directeurs: Directeur, Directrice, DRH, DSI, DAF, Responsable, Chef de service, Chef de département
      Directores: Directora, Gerente, Jefe, Jefa, Jefe de departamento, Catedrático, Catedrática, Subdirector
      Direttori: Direttore, Direttrice, Responsabile, Dirigente, Capo ufficio, Primario
      Professeurs: Professeur, Professeure, Profesor, Profesora, Professore, Professoressa
      Chefs: Cheffe de service, Cheffe, Chef de pôle, Jefa de departamento
    `,
  ),
  ...rows(
    "lead",
    `
      Chefs de projet: Chef de projet, Cheffe de projet, Chef d'équipe, Cheffe d'équipe, Chef de chantier
      Jefes de proyecto: Jefe de proyecto, Jefa de proyecto, Jefe de equipo, Jefa de equipo, Encargado, Encargada
      Capi: Capo progetto, Capoprogetto, Capo, Caposquadra, Capoturno, Capocantiere, Capo reparto
    `,
  ),
  ...rows(
    "senior",
    `
      Confirmés: Confirmé, Confirmée, Maître de conférences, Experta, Experto, Esperto, Esperta
    `,
  ),
  ...rows(
    "specialist",
    `
      Ingénieurs: Ingénieur, Ingénieure, Chargé, Chargée, Conseiller, Conseillère, Technicien, Technicienne
      Métiers: Acheteur, Acheteuse, Avocat, Avocate, Comptable, Chercheur, Chercheuse, Développeur, Développeuse
      Métiers d'autres: Infirmier, Infirmière, Médecin, Vendeur, Vendeuse, Rédacteur, Rédactrice, Juriste,
        Consultante
      Ingenieros: Ingeniero, Ingeniera, Desarrollador, Desarrolladora, Consultor, Consultora, Técnico, Técnica
      Oficios: Abogado, Abogada, Médico, Médica, Enfermero, Enfermera, Investigador, Investigadora, Comercial
      Oficios otros: Contable, Comprador, Compradora, Analista, Periodista, Arquitecto, Arquitecta, Vendedor
      Ingegneri: Ingegnere, Progettista, Sviluppatore, Sviluppatrice, Consulente, Tecnico, Tecnica, Addetto, Addetta
      Mestieri: Avvocato, Avvocata, Medico, Infermiere, Infermiera, Ricercatore, Ricercatrice, Impiegato, Impiegata
      Mestieri altri: Commerciale, Architetto, Architetta, Giornalista, Commercialista, Venditore, Venditrice
      Assistants: Asistente, Assistente, Assistente di direzione, Secrétaire, Secretario, Secretaria, Segretaria
      Assistants others: Assistante, Assistant de direction, Attachée, Auxiliar, Administrativo, Administrativa
      Enseignement: Enseignant, Enseignante, Formateur, Formatrice, Insegnante, Profesora de secundaria, Docente,
        Maestra
      Métiers encore: Architecte, Journaliste, Analyste, Gestionnaire, Coordinateur, Coordinatrice, Traducteur,
        Traductrice
      Oficios más: Gestor, Gestora, Coordinador, Coordinadora, Diseñador, Diseñadora, Traductor, Traductora,
        Programador
      Mestieri ancora: Contabile, Traduttore, Traduttrice, Grafico, Grafica, Operaio, Operaia, Coordinatore,
        Programmatore
    `,
  ),
  ...rows(
    "junior",
    `
      Doctorants: Doctorant, Doctorante, Doctorando, Doctoranda, Dottorando, Dottoranda, Débutant
    `,
  ),
  ...rows(
    "student",
    `
      Étudiants: Étudiant, Étudiante, Stagiaire, Alternant, Alternante, Apprenti, Apprentie
      Estudiantes: Estudiante, Becario, Becaria, Alumno, Practicante, Aprendiz
      Studenti: Studente, Studentessa, Tirocinante, Stagista, Apprendista, Laureando, Laureanda, Tesista
    `,
  ),
  ...rows(
    "",
    `
      Sans titre: Retraité, Retraitée, Jubilado, Jubilada, Pensionato, Pensionata, Invité, Invitée, Invitado, Ospite
    `,
  ),
]
