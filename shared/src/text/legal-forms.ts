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
abp epe fie koop og osk sicaf sicav sl slu kk lp unternehmergesellschaft partnerschaftsgesellschaft kommanditerwerbsgesellschaft ike
reszvenytarsasag soparfi sasu cia compania
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
a_oe_r a_spolecnost aandeelhouder_bestuurde_vennootschap ab_company_oy aciq_sehmdar_cemiyyeti
adkritaye_aktsiyanernaye_tavaristva ag_societe_anonyme akc_spolecnost akciju_sabiedriba akcionarsko_drustvo
aksiyadorlik_jamiyati aksiyun_mahber akt_ges aktie_bolag aktien_ges aktiengesellschaft_co_kg
aktiengesellschaft_co_kgaa aktsionarsko_drushtvo aktsionernaya_kompaniya_s_ogranichennoy_otvetstvennostyu
aktsionerne_tovarystvo aktsionerne_tovarystvo_vidkrytoho_typu aktsionerno_druzhestvo
aktsionerno_druzhestvo_ss_spetsialna_investitsionna_tsel aktsionernoe_obschestvo
aktsionernoe_obshchestvo_finansovo_stroitelnaya_kompaniya aktsionernoe_obshestvo_zakrytogo_tipa
aktsionernogo_obshchestva aktsionernogo_obshchestva_zakrytogo_tipa aktsionernoho_tovarystva aktsionernye_obshchestva
aktsiyadorlik_zhamiyati aktsonernoe_obshchestvo_otkrytogo_tipa allami_tulajdonban_levo_reszvenytarsasag
andelslag_med_begraenset_ansvar andelsselskab_med_begraenset_ansvar anonim_ortaklik anonimi_eteria anonymi_etaireia
atviroji_akcine_bendrove avatud_aktsiaselts avoin_osakeyhtioe avoin_yhtioe besl_vennootschap
besloten_vennootschap_met_beperkte_aansprakelijkheid beteti_tarsasag bgb_gesellschaft bv_co_kg
chastnaya_kompaniya_s_otvetstvennostyu cia_ltda closed_jsc comandita_por_acciones comandita_simple comm_v comm_va
commanditaire_vennootschap commanditaire_vennootschap_op_aandelen community_interest_company compania_anonima
compania_limitada compania_por_acciones company_oy_ab cong_ty_co_phan cong_ty_trach_nhiem_huu_han
cooeperatieve_vennootschap_met_beperkte_aansprakelijkheid cty_cp cty_tnhh cty_tnhh_mtv cuideachta_comhstoic_oscailte
dakhuruli_saaktsio_sazogadoeba det_offentligretlige_aktieselskab dimosia_symmetochiki_etaireia dionicko_drustvo
dis_tic_ltd dmcc_co dmcc_company dmcc_free_zone dmcc_llc doanh_nghiep_nha_nuoc doanh_nghiep_tu_nhan
drustv_ogranic_odgovor drustveno_preduzece drustvo_ogranicene_odgovornosti
drustvo_s_neogranicenom_solidarnom_odgovornoscu drustvo_s_ogranicenom_odgovornoscu druzba_z_omejeno_odgovornostjo
druzestvo_s_ogranicena_otgovornost e_gbr e_kfm e_kfr economisch_samenwerkingsverband ednolichen_trgovets
ednolichno_druzhestvo_s_ogranichena_otgovornost eenpersoons_bvba eg_co_kg egyeni_ceg egyeni_vallalkozo
egyszeru_tarsasag eingetr_kaufmann eingetragene_gbr eingetragene_gesellschaft_buergerlichen_rechts
eingetragene_kauffrau eingetragene_vereinigung eingetragener_kaufmann eingetragenes_einzelunternehmen ek_foer
empresa_individual_de_responsabilidad_limitada empresa_unipersonal enskild_naeringsidkare entreprise_individuelle
entreprise_unipersonnelle_a_responsabilite_limitee entreprise_unitaire_detat epiq_aktsiyadorlik_zhamiyati
etairia_periorismenis_efthynis europaeische_aktiengesellschaft europaeische_genossenschaft europaeische_gesellschaft
europaeische_gesellschaft_co_kg europaeische_wirtschaftliche_interessenvereinigung europai_gazdasagi_egyesueles
european_economic_interest_grouping evropeysko_druzhestvo evropeysko_obedinenie_po_ikonomicheski_interesi
fizicheskoe_litso_predprinimatel fizychna_osoba_pidpryyemets foederales_staatseigenes_unternehmen
foreign_limited_liability_company forening_med_begraenset_ansvar free_economic_zone_llc free_zone_co
free_zone_establishment free_zone_limited_liability_company free_zone_llc freezone_company
fueuesilisest_isikust_ettevotja fz_co fz_entity fz_establishment fz_llc gemeinnuetzige_ag
gemeinnuetzige_aktiengesellschaft gemeinnuetzige_gesellschaft_mit_beschraenkter_haftung
gemeinnuetzige_unternehmergesellschaft gemeinnuetziges_kommunalunternehmen general_partnership gensidigt_selskab
ges_buer_rechts ges_buergerlichen_rechts ges_mbh ges_mit_besch_haftung gesellsch_mbh gesellschaft_mbh_co_kg
gesellschaft_mit_besch_haftung gesellschaft_mit_beschraenkter_haftung_co_kg gewone_commanditaire_vennootschap
gm_besch_haftung gmb_h gmbh_co gmbh_u_co_kg groupement_dinteret_economique halafinetu_yetewesene_yegl_mahber
halka_acik_anonim_ortaklik hbret_sra_mahberat hop_tac_xa impresa_unitaria_statale incorporated_limited_partnership
individualais_komersants individualnyy_predprinimatel indyvidualny_pradprymalnik
inostrannoe_obshchestvo_s_ogranichennoy_otvetstvennostyu intreprindere_individuala javna_delniska_druzba
javno_dionicko_drustvo javno_preduzece javno_trgovacko_drustvo jednostavno_drustvo_s_ogranicenom_odgovornoscu
jnt_stock_co joint_stock_co joint_stock_companie joint_stock_corp js_co jsc_company jt_stock_co julkinen_osakeyhtioe
kd_oe_r kft_fioktelep khususiy_tadbirkorlik koerperschaft_oeffentlichen_rechts koezhasznu_tarsasag
koezkereseti_tarsasag koezoes_vallalat kolektif_sirket koll_sti kom_sti komandit_sirket komanditni_spolecnost
komanditno_drustvo komanditno_druzhestvo komanditno_druzhestvo_s_aktsii kommandit_gesellschaft
kompaniya_s_ogranichennoy_otvetstvennostyu korlatolt_felelossegu_tarsasag kumpanija_bishma_kongunti
kumpanija_bishma_kongunti_pubblici limited_by_guarantee limited_by_shares limited_co limited_co_kg limited_liab_co
limited_liability_comp limited_liability_corporation limited_ortaklik limited_sti llc_fz lmtd_liability_company
lt_liability_company ltd_co_kg ltd_liab_company ltd_liability_co ltd_liability_comp masuliyati_cheklangan_jamiyat
mbh_co_kg mbh_u_co_kg mehdud_mesuliyyetli_cemiyyet mit_besch_haftung mit_beschraenkter_haftung naaml_vennootschap
nt_sa nyilvanosan_mukoedo_reszvenytarsasag obecne_prospesna_spolecnost obshchestvo_ogranichennoy_otvetstvennosti
obshchestvo_s_dopolnitelnoj_otvetstvennostyu obshchestvo_s_ogranichennoy_ot
obshchestvo_s_ogranichennoy_otvetstvennostyu_firma obshchestvo_s_ogranichennoy_otvetstvennostyu_torgovyy_dom
obshchestvo_s_ogranichennoy_otvetstvetsvennostyu obshchestvo_s_ogranichennoy_otvetsvennosst
obshchestvo_s_ogrnichennoy_otstvennostyu obshchestvo_s_ohranychennoi_otvetstvennostiu ochiq_aksiyadorlik_jamiyati
odkryte_akcjonarne_obschtschestwo offene_aktiengesellschaft offene_erwerbsgesellschaft offene_gesellschaft
onderlinge_waarborgmaatschappij open_jnt_stock_co open_jsc openbare_aandelenvennootschap
openbare_publiek_private_vennootschap_op_aandelen openbare_vennootschap_op_aandelen ortachko_drushtvo
ortacko_drustvo otkr_akts_obshch otkrytoe_akcionernoe_obshhestvo otkrytoye_aktsionernoye_obshchestvo
otwarta_spolka_akcyjna oy_company_ab panstwowa_spolka_akcyjna part_g part_g_mbb part_mbb partg_mbb partnerschaft_mbb
partnerschaft_mit_beschraenkter_berufshaftung partnerschaftsgesellschaft_mbb
partnerschaftsgesellschaft_mit_beschraenkter_berufshaftung partnerstvo_s_ogranichennoy_otvetstvennostyu
perseroan_terbatas_terbuka pl_co plc_company plc_ltd polnoe_tovarishchestvo private_company_with_limited_liability
private_limited_liability_company professional_limited_liability_company proprietary_limited_company proprietary_ltd
pryvatnae_unitarnae_pradpryemstva pryvatne_aktsionerne_tovarystvo pryvatne_pidpryiemstvo pt_tbk pty_limited
pub_limited pub_limited_co pub_lt_co pub_ltd_co public_jsc public_limited_co public_limited_corporation
public_lmtd_company public_lt_co public_lt_company public_ltd_corporation public_stock_company
publichne_aktsionerne_tovarystvo publichno_aktsionerno_druzhestvo publichnoe_aktsionernoe_obshchestvo
publicly_limited_company publicly_ltd_company publikt_aktiebolag qapali_sehmdar_cemiyyeti
qapali_tipli_sehmdar_cemiyyeti qoshimcha_masuliyatli_jamiyat rekisteroeity_yhdistys rekisteroeity_yhdistys_ry
ribotos_atsakomybes_bendrove s_cra s_de_rl_de_cv s_en_c s_par_as sa_pi_de_cv saaktsio_sazogadoeba
sabiedriba_ar_ierobezotu_atbildibu samostalni_preduzetnik sbiratelno_druzhestvo sbiratelno_druzhestvo_sdruzhie
selskab_med_begraenset_ansvar sendirian_berhad sh_a sh_k sh_pk sharikat_al_mossahamah
shezghuduli_pasukhismgeblobis_sazogadoeba shoqeri_aksionere shoqeri_anonime shoqeri_komandite
shoqeri_me_pergjegjesi_te_kufizuar sicietatea_de_raspundere_limitata single_member_private_limited_company
soc_a_resp_limitata soc_a_resp_limitee soc_a_responsab_limitee soc_anon_de_cap_var soc_invest_capital_variable
soc_par_actions_simplifiee soc_resp_limitada sociedad_anonima_comercial_industrial_y_financiera
sociedad_anonima_de_capital_variable sociedad_anonima_deportiva sociedad_anonima_unipersonal sociedad_civil_privada
sociedad_colectiva sociedad_comanditaria sociedad_de_capital_e_industria sociedad_de_garantia_reciproca
sociedad_del_estado sociedad_en_comandita_por_acciones sociedad_en_comandita_simple sociedad_limitada_laboral
sociedad_limitada_nueva_empresa sociedad_limitada_por_acciones_abierta sociedad_por_acciones
sociedad_por_acciones_simplificada sociedade_por_acoes sociedade_por_acoes_aberta sociedade_publica_por_acoes
sociedades_anonimas_inscritas_de_capital_abierto societa_anonima societa_in_accomandita_per_azioni societas_europaea
societas_europaea_co_kg societas_europaea_co_kgaa societate_anonima societate_cu_rasponbilitate_limitata
societate_cu_raspundre_limitata societate_pe_actiuni societatea_comerciala societatea_cu_raspundere
societatea_cu_responsabilitatea_limitata societatea_publica_pe_actiuni societateare_pe_actiuni
societe_actions_simplifiee societe_anonyme_omanaise_close societe_anonyme_omanaise_generale
societe_commerciale_canadienne societe_deconomie_mixte societe_dinvestissement_a_capital_fixe
societe_dinvestissement_a_capital_variable societe_en_commandite_par_actions societe_en_nom_collectif
societe_en_participation societe_par_actions societe_par_actions_ouverte societe_privee_a_responsabilite_limitee
societe_privee_a_responsabilite_limitee_unipersonnelle societe_publique_par_actions sole_proprietorship sp_z_ogr_odp
sp_zoo_sp_k spol_s_ruc_omez spol_sro spolka_z_ogr_odpow spolka_z_ograniczona_odpowiedzialnoscia spolka_zoo
spolka_zoo_sp_k spz_oo staatliches_einheitsunternehmen stille_gesellschaft t_mi
tavarystva_z_abmezhavanaj_adkaznascyu tavarystva_z_dadatkovaj_adkaznascyu
tovarishchestvo_s_ogranichennoy_otvetstvennostyu tovarystvo_z_obmezhenoiu_vidpovidalnistiu trade_free_zone_company
ug_co_ohg unitarnae_pradpryemstva unitarnoe_predpriyatie unlimited_company unlimited_proprietary
unternehmergesellschaft_co_kg uzdaroji_akcine_bendrove uzdarosios_akcines_bendroves
vennootschap_met_beperkte_aansprakelijkheid vennootschap_onder_firma vennootschap_op_aandelen
vereinigung_ohne_gewinnerzielungsabsicht verejna_akciova_spolecnost verejna_obchodni_spolecnost
vereniging_zonder_winstoogmerk versicherungsverein_ag versicherungsverein_auf_gegenseitigkeit
vidkrite_akcionerne_tovaristvo viesoji_akcine_bendrove xususiy_tadbirkorlik yopiq_aksiyadorlik_jamiyati
zakritoe_aktsionernoe_obshchestvo zakrytae_akcyyanernae_tavarystva zakryte_aktsionerne_tovarystvo
zakrytoje_akcionernoje_obshchestvo zartkoeruen_mukoedo_reszvenytarsasag
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

const lastWords = new Set([...forms].map((form) => form.slice(form.lastIndexOf(" ") + 1)))
/** Forms of three words and more may stand in front as well; by their first word. */
const longForms = new Map<string, string[][]>()
for (const form of forms) {
  const words = form.split(" ")
  if (words.length < 3) continue
  const known = longForms.get(words[0] ?? "")
  if (known) known.push(words)
  else longForms.set(words[0] ?? "", [words])
}

/**
 * Takes the legal forms off the end (and a few off the front) of folded words. A name that is nothing but a legal form
 * stays as it is. ["siemens", "energy", "ag"] -> ["siemens", "energy"].
 */
export function withoutLegalForm(words: readonly string[]): string[] {
  let end = words.length
  let start = 0
  for (let found = true; found && end > 1;) {
    found = false
    if (!lastWords.has(words[end - 1] ?? "")) break
    for (let length = Math.min(6, end - 1); length >= 1 && !found; length--) {
      if (!forms.has(words.slice(end - length, end).join(" "))) continue
      end -= length
      found = true
    }
  }
  for (const form of longForms.get(words[0] ?? "") ?? []) {
    if (form.length < end && form.every((word, at) => word === words[at])) start = form.length
  }
  while (start < end - 1 && leading.has(words[start] ?? "")) start += 1
  return words.slice(start, end)
}

/** True for words that are a legal form and nothing else: "Ltd.", "GmbH & Co. KG". */
export function isLegalForm(words: readonly string[]): boolean {
  return words.length > 0 && (forms.has(words.join(" ")) || words.every((word) => forms.has(word)))
}
