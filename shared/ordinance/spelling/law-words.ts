/** Words of law and of councils that the dictionaries of English lack; in lower case. */
const words: ReadonlySet<string> = new Set(
  `bylaw bylaws byelaw byelaws subsection subsections subparagraph subparagraphs subitem subitems subclause subclauses
  hereto herein hereinafter hereinbefore hereof hereunder hereby herewith thereto therein thereof thereunder thereon
  thereafter therefor therefrom therewith thereby thereupon whereof wherein whereupon whereby heretofore theretofore
  aforesaid aforementioned abovementioned undermentioned
  mutatis mutandis inter alia prima facie bona fide fides mens rea ultra intra vires ipso facto pro rata per annum
  ex officio officio ad hoc vice versa curriculum vitae de facto jure ab initio viva voce pari passu
  severability separability enactable repealer ordinanced councilor councilors councillor councillors councilperson
  councilpersons councilmember councilmembers ombudsperson licensor licensee licensees permittee permittees
  consultee consultees payor payee lessor allottee signatory revisional gazetted gazetting gazettal
  stormwater wastewater groundwater greywater blackwater firewater effluents sewerage reticulation manhole manholes
  wayleave wayleaves servitude servitudes kerb kerbs kerbside kerbstone signage wheelchair wheelchairs streetscape
  streetscapes roadworks footway footways carriageway carriageways cycleway cycleways bikeway walkway walkways
  drainlayer decibel decibels tyre tyres rezoning rezoned zonings upzoning carwash carport outbuilding outbuildings
  website websites webpage webpages email emails online app apps smartphone smartphones livestream livestreamed
  busking busker buskers leafleting flyposting skateboarding rollerblade rollerblades drone drones vape vaping
  nonconforming nonresidential multifamily multipurpose crematoria columbarium columbaria biosolids leachate
  judgment judgments advisor advisors despatch despatched despatches wellbeing timeframe timeframes verandah verandahs
  timeous timeously condonation transferor transferors conveyancer conveyancers conveyancing usufruct usufructuary
  intervener interveners impoundment impoundments roadworthiness roadworthy cabotage telefax occupancy occupancies
  facilitative elevational dimensioned leasable absorber absorbers perishability cinematograph cul sac whereafter
  ullage wetted midibus midibuses translocate translocated translocation sectionalised lightwell lightwells liftwell
  liftwells walkthrough parklands corrodible vlei vleis aboveground belowground annexure annexures terminuses
  recyclables recycler recyclers reclaimers bioaerosol geotechnical cadastral erven erf`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export const isLawWord = (word: string): boolean => words.has(word.toLowerCase());
