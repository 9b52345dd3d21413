// What a job title says in any wording: the field of work. "Leiterin Finanzen" and "Head of Finance" share one.
import { fold } from "./fold.ts"

/** Field of work: stems that name it in German, English, French, Spanish, Italian. Folded; a stem ends anywhere. */
const fields = `
sales: sales vertrieb verkauf key_account account_manag account_executive commercial ventes ventas vendite business_development akquise
it: it edv informatik informatics software developer entwickler programm devops cloud cyber sysadmin informatique
production: production produktion fertigung manufactur werkleit plant operations betrieb produzione produccion
purchasing: purchas einkauf procurement buyer beschaffung achat compras acquisti
marketing: marketing brand marke kommunikation communication public_relations pr presse press content
engineering: engineer ingenieur entwicklung development konstrukt ingenier ingegner
research: research forschung scientist wissenschaft recherche investigacion ricerca
people: personal human_resources hr people talent recruit recursos_humanos ressources_humaines risorse_umane
finance: financ finanz controlling controller accountant accounting buchhalt treasur cfo kaufmaennisch steuer tax audit
quality: qualit
digital: digital
logistics: logisti supply_chain lager warehouse
sustainability: sustainab nachhaltig esg umwelt environment
data: data daten analytics analyse machine_learning ai ki kuenstliche artificial
strategy: strateg
legal: legal recht jurist counsel lawyer anwalt avocat abogad compliance
product: product_manag product_owner product_lead produktmanag produktleit
grid: netz grid
consulting: consult berat conseil consultor
design: design gestalt ux
education: lehr teach professor dozent lecturer docent chair lehrstuhl
medicine: arzt aerzt physician medic doctor nurse pflege
security: security sicherheit
projects: project projekt
top: ceo chief_executive geschaeftsfuehr managing_director vorstand executive_board praesident inhaber owner founder gruender general_manager direttore_generale directeur_general pdg
technology: cto chief_technology technisch technology technologie
assistant: assisten secretary sekretaer
student: student doktorand phd werkstudent intern praktikant trainee
`

const stems: (readonly [string, number])[] = []
for (const [number, line] of fields.trim().split("\n").entries()) {
  const [, words = ""] = line.split(":")
  for (const word of words.trim().split(" ")) stems.push([word.replaceAll("_", " "), number])
}

/** Bits of the fields of work that a title names; 0 for none. Two titles that share a bit may be one job reworded. */
export function workFields(title: string): number {
  const folded = ` ${fold(title)} `
  let bits = 0
  for (const [stem, number] of stems) {
    if (folded.includes(stem.length <= 3 ? ` ${stem} ` : stem)) bits |= 1 << number
  }
  return bits
}
