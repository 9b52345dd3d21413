// Legal forms of organizations, folded: what is taken off a name before it is compared.
// Source: opensanctions/rigour, types of organizations (MIT); short forms that are also common words are left out.

const oneWord = `
3at aandelenvennootschap ab abv ad adsic adsits adsitz ag agcokg agcokgaa ags aisbl akb aktg aktiebol aktiebolag
aktienges aktiengesellschaft aktiengeselschaft aktieselskab aktieselskabet aktsiaselts alap alapitvany amba
andelslag anl anpartsselskab anpo ao aoer aps as asbl ay berhad bhd bo bt bv bvba bvcokg ca chvk cie cjsc co coltd
companies company corp corporation cso cv cva cvba cvoa cyf cyfyngedig dd dgup dmcc dnnn dno dntn doo dp dtnn dzzd
ead ed eeig eg egbr egcokg ege egen egyes egyesuelet ehf ei einkahlutafelag eireli eirl ek ekd ekfm ekfor ekfr eoii
eood ep esv et eurl ev ewiv fgbdou fgbu fgdou fgku fgkvou fgnu fgu fgup fkp fku fmba fop fzco fze fzllc gag gauso
gbou gbr gbskou gdou gesbr gesmbh ggmbh gie gk gkou gmbh gmbhcokg gmbhcokgaa gmbhcoohg gmbhs gmbkh gnpp gnu gosnii
gou gskou gu gudp gufenyouxiangongsi gug gup gusp haao heminghuishe hetonghuishe hezihuishe hf hlutafelag htx huf ii
ilp inc incorp incorporado incorporatd incorporated incorporation incorporee incorported incs interessentskab
ivaerksaetterselskab ivs ivzw jdoo jsc jscb jtd ju jusighoesa jusikhoesa jv kb kd kda kdoer keg kfkh kfm kfr kft kg
kgaa khk khkhk kht kjsz kkt koer komanditsabiedriba kommandiittiyhtioe kommanditbolag kommanditgesellschaft
kommanditselskab kommunalunternehmen ks kv lda lianghegongsi limitada limitd limite limited limitee limted ll llc
llcs llp lmhdwdh lmtd ltd ltda ltdcokg ltds maou mbb mbdou mbh mbou mchj mchzh mittetulundusuehing mmc mro na nda
ndo nimingzuhe noudo np npo nts nuo nv nyrt oaj oao obo odo oeg of ogkou ogu ohg oiminimi ojsc onoss oo ood ooo oop
opg oppo osakeyhtioe osauehing oscip osoo osuuskunta oue owm oy oyj oyul pa pao partg partgmbb partmbb
partnerselskab pat peec pilnsabiedriba pjsc pjscb pk pkoop plc plcs pllc pmc poprz pp ppoo preduzetnik pse psu pte
pty pup qk qmj qsc renyizuhe reszvenytarsasag ro rp ry sa sacif sacifi sacifia sacv sad sadecv saeaetioe saica sak
sameignarfelag saoc saog sapa sapicv sarf sarl sas sau sb sca scc sce scei scop scpa scra scs sdn se secokg secokgaa
secs sem sgr sha shk shpk shps sia sicav sirketi sll slne smba snc snt spa spd spf spk spoldzielni sprl spzoo srl
srlcv sro stg sti suarl sube szoev szoevetkezet taa taeisuehing tbb tbk tda too tov tsro tszh tue tzov uab ug ugcokg
ugcoohg ultd unltd unternehmerg unternehmerges usaldusuehing vo vof vog vos vvag vzw wuxiangongsi xk xt yk yoaj
youxian youxiangongsi youxianhuishe youxianzerenshiyezuhe yu yuhanhoesa zao zat zhushihuishe zrt zs
`

const phrases = `
joint_stock_company open_joint_stock_company closed_joint_stock_company public_joint_stock_company
limited_liability_company limited_liability_partnership limited_liability_co limited_partnership limited_company
public_limited_company private_limited_company private_limited proprietary_limited public_limited pty_ltd pte_ltd
pvt_ltd sdn_bhd co_ltd ltd_co gmbh_co_kg gmbh_und_co_kg gmbh_co_kgaa gmbh_co_ohg ag_co_kg ag_und_co_kg ag_co_kgaa
se_co_kg se_co_kgaa ug_co_kg ug_haftungsbeschraenkt ges_m_b_h gesellschaft_mit_beschraenkter_haftung
gesellschaft_mbh gesellschaft_buergerlichen_rechts kommanditgesellschaft_auf_aktien eingetragener_verein
eingetragene_genossenschaft offene_handelsgesellschaft gemeinnuetzige_gmbh anstalt_des_oeffentlichen_rechts
aktien_gesellschaft societe_anonyme societe_a_responsabilite_limitee societe_par_actions_simplifiee
societe_en_commandite_simple sociedad_anonima sociedad_limitada sociedad_de_responsabilidad_limitada
sociedade_anonima societa_per_azioni societa_a_responsabilita_limitata spolka_akcyjna spolka_z_o_o sp_z_o_o sp_z_oo
sp_zoo spol_s_r_o spolecnost_s_rucenim_omezenym akciova_spolecnost anonim_sirketi limited_sirketi ltd_sti
naamloze_vennootschap besloten_vennootschap sa_de_cv sapi_de_cv s_a_de_c_v perseroan_terbatas oy_ab a_s d_o_o
`

const forms = new Set([
  ...oneWord.trim().split(/\s+/),
  ...phrases
    .trim()
    .split(/\s+/)
    .map((form) => form.replaceAll("_", " ")),
])

/** Forms that stand in front: "OOO Gazprom", "PT Astra". */
const leading = new Set([
  "ooo",
  "oao",
  "zao",
  "pao",
  "ao",
  "pt",
  "cv",
  "tov",
  "pat",
  "prat",
  "sc",
  "uab",
  "ab",
  "firma",
  "sia",
  "as",
  "the",
])

/**
 * Takes the legal forms off the end (and a few off the front) of folded words. A name that is nothing but a legal form
 * stays as it is. ["siemens", "energy", "ag"] -> ["siemens", "energy"].
 */
export function withoutLegalForm(words: readonly string[]): string[] {
  let end = words.length
  let start = 0
  for (let found = true; found && end > 1;) {
    found = false
    for (let length = Math.min(5, end - 1); length >= 1 && !found; length--) {
      if (!forms.has(words.slice(end - length, end).join(" "))) continue
      end -= length
      found = true
    }
  }
  while (start < end - 1 && leading.has(words[start] ?? "")) start += 1
  return words.slice(start, end)
}
