/// The headers by which planners call each column, in English, German, French, Spanish, Italian
/// and Dutch.
enum ColumnNames {
  /// The names of a role.
  static func of(_ role: ColumnRole) -> [HeaderWords] { table[role] ?? [] }

  private static let table: [ColumnRole: [HeaderWords]] = texts.mapValues { text in
    text.split(separator: ",").map { HeaderWords(String($0)) }
  }

  private static let texts: [ColumnRole: String] = [
    .person: """
    id, person, person id, employee, employee id, employee number, employee no, staff, staff id,
    staff number, staff member, agent, agent id, personnel number, payroll number, payroll no,
    mitarbeiter, mitarbeiterin, mitarbeiter id, mitarbeiternummer, ma nr, personalnummer,
    personalnr, pers nr, kürzel, matricule, salarié, employé, collaborateur, agente, empleado,
    id empleado, legajo, matricola, dipendente, operatore, medewerker, personeelsnummer, nr, no
    """,
    .name: """
    name, full name, employee name, agent name, staff name, display name, nom, nom complet, nombre,
    nombre completo, nome, naam, mitarbeitername
    """,
    .firstName: "first name, forename, given name, vorname, prénom, voornaam, nombre de pila",
    .lastName: """
    last name, surname, family name, nachname, familienname, nom de famille, apellido, apellidos,
    cognome, achternaam
    """,
    .team: """
    team, group, gruppe, équipe, equipo, squadra, ploeg, department, dept, abteilung, departamento
    """,
    .costCentre: """
    cost centre, cost center, kostenstelle, kst, centre de coût, centre de coûts, centro de coste,
    centro di costo, kostenplaats
    """,
    .contract: """
    contract, contract type, employment type, vertrag, vertragsart, contrat, type de contrat,
    contrato, tipo de contrato, contratto, tipo contratto, contracttype
    """,
    .weeklyHours: """
    hours, weekly hours, hours per week, hours week, contract hours, contracted hours, hrs, hrs week,
    wochenstunden, stunden, std, std woche, stunden pro woche, vertragsstunden, sollstunden,
    wochenarbeitszeit, heures, heures hebdo, heures par semaine, heures hebdomadaires, horas,
    horas semanales, horas por semana, ore, ore settimanali, uren, uren per week, contracturen
    """,
    .fullTimeShare: """
    fte, full time share, etp, vzä, vzk, vollzeitäquivalent, beschäftigungsgrad, pensum, quotité,
    taux d activité, porcentaje jornada, part time percent
    """,
    .payPerHour: """
    rate, pay, pay rate, hourly rate, hourly pay, pay per hour, rate per hour, wage, hourly wage,
    cost per hour, stundenlohn, stundensatz, lohn, taux horaire, salaire horaire, salario hora,
    salario por hora, coste hora, paga oraria, tariffa oraria, uurloon, uurtarief
    """,
    .competences: """
    competences, competencies, skills, skill set, queues, kompetenzen, qualifikationen,
    qualifikation, fähigkeiten, compétences, competencias, habilidades, competenze, vaardigheden
    """,
    .leave: """
    leave, leave dates, holiday, holidays, vacation, annual leave, absence, absences, urlaub,
    abwesenheit, ferien, congés, congé, vacances, vacaciones, ferie, verlof, vakantie
    """,
    .leaveFrom: """
    leave from, leave start, holiday from, holiday start, vacation start, urlaub von, urlaub ab,
    urlaubsbeginn, congés du, début congés, vacaciones desde, ferie dal, verlof van, from, start,
    start date, first day, von, beginn, du, desde, dal, van, erster tag
    """,
    .leaveTo: """
    leave to, leave until, leave end, holiday to, holiday end, vacation end, urlaub bis,
    urlaubsende, congés au, fin congés, vacaciones hasta, ferie al, verlof tot, to, until, end,
    end date, last day, bis, ende, au, hasta, al, tot, letzter tag
    """,
    .leaveKind: """
    absence type, leave type, type of leave, type of absence, type, kind, reason, absence reason,
    abwesenheitsart, abwesenheitsgrund, art, grund, motif, type d absence, motivo, tipo, causale,
    reden, verlofsoort
    """,
    .sick: """
    sick, sickness, sick leave, sick days, off sick, ill, illness, krank, krankheit, krankmeldung,
    krankheitstage, maladie, arrêt maladie, enfermedad, baja médica, malattia, ziek, ziekte
    """,
    .employedFrom: """
    employed from, hire date, start date, hired, joined, joining date, eintritt, eintrittsdatum, date d embauche,
    date d entrée, fecha de alta, data assunzione, in dienst
    """,
    .employedUntil: """
    employed until, leaving date, end date, leaver, contract end, austritt, austrittsdatum, vertragsende,
    date de sortie, fecha de baja, uit dienst
    """,
    .earliestStart: "earliest start, frühester beginn, not before, frühestens, début au plus tôt",
    .latestStart: "latest start, spätester beginn, not after, spätestens, début au plus tard",
    .roles: "roles, role, rolle, rollen, rôle, rol, ruolo",
    .queue: """
    queue, queue name, skill, line, hotline, service line, topic, channel, contact type, type,
    warteschlange, kanal, thema, skillgruppe, file d attente, cola, servicio, coda, canale, canal,
    wachtrij, kanaal
    """,
    .date: "date, datum, fecha, data, jour, tag, day, día, giorno, dag",
    .time: """
    time, time of day, interval, interval start, slot, start, start time, from, hour, zeit, uhrzeit,
    intervall, von, beginn, stunde, heure, début, créneau, hora, inicio, intervalo, desde, franja,
    ora, orario, inizio, tijd, uur, tijdstip, begin
    """,
    .dateTime: """
    date time, datetime, date and time, timestamp, t, datum uhrzeit, datum zeit, zeitstempel,
    zeitpunkt, date heure, horodatage, fecha hora, fecha y hora, data ora, datum tijd
    """,
    .weekday: """
    weekday, day of week, wochentag, jour de la semaine, día de la semana, giorno della settimana,
    weekdag
    """,
    .contacts: """
    contacts, calls, volume, offered, calls offered, contacts offered, arrivals, forecast,
    forecast volume, call volume, count, n, anrufe, angebotene anrufe, anzahl, anzahl anrufe, menge,
    volumen, kontakte, eingänge, vorgänge, prognose, appels, appels offerts, appels entrants,
    nombre d appels, llamadas, contactos, chiamate, contatti, oproepen, contacten, aantal, tickets,
    chats, mails, emails
    """,
    .handleTime: """
    aht, handle time, handling time, average handle time, average handling time, mean service,
    mean service s, service time, mean handle time, bearbeitungszeit, durchschnittliche bearbeitungszeit,
    gesprächsdauer, gesprächszeit, dmt, dmc, durée moyenne de traitement, durée moyenne, tmo,
    tiempo medio, tiempo medio operativo, tempo medio, tempo medio di gestione, tmg, afhandeltijd
    """,
    .required: """
    required, required staff, staff required, agents required, requirement, required people, people,
    needed, agents, bedarf, personalbedarf, besetzung, sollbesetzung, benötigt, besoin, besoins,
    effectif requis, requeridos, agentes, fabbisogno, operatori, benodigd, bezetting
    """,
    .end: "end, end time, interval end, to, until, ende, bis, fin, hasta, fine, eind, einde, tot",
  ]
}
