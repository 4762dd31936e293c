//! What the dictionary knows of one form, in the bits it is kept in.

/// The place a form has in its word's inflection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Slot {
    /// *hund*
    NounSg,
    /// *hunds*
    NounSgGen,
    /// *hunden*
    NounSgDef,
    /// *hundens*
    NounSgDefGen,
    /// *hundar*
    NounPl,
    /// *hundars*
    NounPlGen,
    /// *hundarna*
    NounPlDef,
    /// *hundarnas*
    NounPlDefGen,
    /// *kalla*
    Infinitive,
    /// *kallar*
    Present,
    /// *kallade*
    Preterite,
    /// *kallat*
    Supine,
    /// *kalla!*
    Imperative,
    /// *(ska) kallas*
    InfinitiveS,
    /// *kallas*
    PresentS,
    /// *kallades*
    PreteriteS,
    /// *kallats*
    SupineS,
    /// *kallande*
    PresentParticiple,
    /// *kallad*
    PastParticiple,
    /// *(är) kallat*
    PastParticipleT,
    /// *kallade (barn)*
    PastParticiplePl,
    /// *snabb*
    Adjective,
    /// *snabbt*
    AdjectiveT,
    /// *snabba*
    AdjectivePl,
    /// *snabbare*
    Comparative,
    /// *snabbast*
    Superlative,
    /// *snabbaste*
    SuperlativeDef,
}

impl Slot {
    pub(super) const ALL: [Self; 27] = [
        Self::NounSg,
        Self::NounSgGen,
        Self::NounSgDef,
        Self::NounSgDefGen,
        Self::NounPl,
        Self::NounPlGen,
        Self::NounPlDef,
        Self::NounPlDefGen,
        Self::Infinitive,
        Self::Present,
        Self::Preterite,
        Self::Supine,
        Self::Imperative,
        Self::InfinitiveS,
        Self::PresentS,
        Self::PreteriteS,
        Self::SupineS,
        Self::PresentParticiple,
        Self::PastParticiple,
        Self::PastParticipleT,
        Self::PastParticiplePl,
        Self::Adjective,
        Self::AdjectiveT,
        Self::AdjectivePl,
        Self::Comparative,
        Self::Superlative,
        Self::SuperlativeDef,
    ];

    pub(super) const fn bit(self) -> u64 {
        1 << (Reading::FIRST_SLOT + self as u32)
    }
}

/// What may be said of one form, all its readings together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading(pub(super) u64);

/// The bits below the slots.
impl Reading {
    pub(super) const ALONE: u64 = 1;
    pub(super) const BEGIN: u64 = 1 << 1;
    pub(super) const MIDDLE: u64 = 1 << 2;
    pub(super) const END: u64 = 1 << 3;
    pub(super) const NO_SUGGEST: u64 = 1 << 4;
    pub(super) const FORBIDDEN: u64 = 1 << 5;
    /// Before adjectives (*jätte*) and before verbs (*över*) of the two classes that follow.
    pub(super) const BEFORE_ADJECTIVE: u64 = 1 << 6;
    pub(super) const BEFORE_VERB: u64 = 1 << 7;
    pub(super) const AFTER_ADJECTIVE_PREFIX: u64 = 1 << 8;
    pub(super) const AFTER_VERB_PREFIX: u64 = 1 << 9;
    /// *två*, *hundra*, *tusen*; *tredje*; *-åring*; *-krona* with more to come; *-boll* in *tredjeboll*.
    pub(super) const NUMERAL: u64 = 1 << 10;
    pub(super) const ORDINAL: u64 = 1 << 11;
    pub(super) const AFTER_NUMERAL: u64 = 1 << 12;
    pub(super) const AMID_NUMERAL: u64 = 1 << 13;
    pub(super) const AFTER_ORDINAL: u64 = 1 << 14;
    pub(super) const UPPER_FIRST: u64 = 1 << 15;
    pub(super) const NAME: u64 = 1 << 16;
    pub(super) const ABBREVIATION: u64 = 1 << 17;
    pub(super) const DEPONENT: u64 = 1 << 18;
    /// A form of a word without inflection: adverb, preposition, or one listed by itself.
    pub(super) const PLAIN: u64 = 1 << 19;
    const FIRST_SLOT: u32 = 20;
    pub(super) const SLOTS: u64 = ((1 << 27) - 1) << Self::FIRST_SLOT;
    /// Another word made of this one; only known while a word is inflected.
    pub(super) const DERIVED: u64 = 1 << 47;
    const RANK_AT: u32 = 60;

    const NOUN: u64 = 0xFF << Self::FIRST_SLOT;
    const S_FORM: u64 = Slot::InfinitiveS.bit()
        | Slot::PresentS.bit()
        | Slot::PreteriteS.bit()
        | Slot::SupineS.bit();
    const ACTIVE: u64 = Slot::Infinitive.bit()
        | Slot::Present.bit()
        | Slot::Preterite.bit()
        | Slot::Supine.bit()
        | Slot::Imperative.bit();
    const PARTICIPLE: u64 = Slot::PresentParticiple.bit()
        | Slot::PastParticiple.bit()
        | Slot::PastParticipleT.bit()
        | Slot::PastParticiplePl.bit();
    const ADJECTIVE: u64 = Slot::Adjective.bit()
        | Slot::AdjectiveT.bit()
        | Slot::AdjectivePl.bit()
        | Slot::Comparative.bit()
        | Slot::Superlative.bit()
        | Slot::SuperlativeDef.bit();

    pub(super) const fn any(self, bits: u64) -> bool {
        self.0 & bits != 0
    }

    pub(super) const fn ranked(bits: u64, rank: u8) -> u64 {
        bits & ((1 << Self::RANK_AT) - 1) | (rank as u64) << Self::RANK_AT
    }

    /// Both readings of forms that look alike; what one word may not be, the other may.
    pub(super) fn joined(self, other: Self) -> Self {
        let rank = self.rank().max(other.rank());
        let alone = |one: Self| one.alone().then_some(one.0);
        let shy = Self::NO_SUGGEST | Self::FORBIDDEN;
        let bits = match (alone(self), alone(other)) {
            (Some(a), Some(b)) => (a | b) & !shy | a & b & shy,
            (Some(a), None) => a | other.0 & !shy,
            (None, Some(b)) => b | self.0 & !shy,
            (None, None) => self.0 | other.0,
        };
        Self(Self::ranked(bits, rank))
    }

    /// Stands as a word of its own.
    pub const fn alone(self) -> bool {
        self.any(Self::ALONE) && !self.any(Self::FORBIDDEN)
    }

    /// May begin a compound.
    pub const fn begins(self) -> bool {
        self.any(Self::BEGIN)
    }

    /// May stand in the middle of a compound.
    pub const fn joins(self) -> bool {
        self.any(Self::MIDDLE)
    }

    /// May end a compound.
    pub const fn ends(self) -> bool {
        self.any(Self::END)
    }

    /// Is right but never offered.
    pub const fn unoffered(self) -> bool {
        self.any(Self::NO_SUGGEST)
    }

    /// Is the form this place in some word's inflection?
    pub const fn is(self, slot: Slot) -> bool {
        self.any(slot.bit())
    }

    /// The places it has, in every word it may belong to.
    pub fn slots(self) -> impl Iterator<Item = Slot> {
        Slot::ALL.into_iter().filter(move |slot| self.is(*slot))
    }

    /// A verb's s-form: infinitive, present, preterite or supine.
    pub const fn s_passive(self) -> bool {
        self.any(Self::S_FORM)
    }

    /// Something else than an s-form too: a noun's genitive, an adjective, a deponent verb.
    pub const fn besides_s_passive(self) -> bool {
        self.any(Self::SLOTS & !Self::S_FORM | Self::PLAIN | Self::NAME)
    }

    /// A noun, or a word inflected like one.
    pub const fn noun(self) -> bool {
        self.any(Self::NOUN)
    }

    /// A verb, in active or s-form.
    pub const fn verb(self) -> bool {
        self.any(Self::ACTIVE | Self::S_FORM)
    }

    /// A verb that only has s-forms, with active meaning: *lyckas*.
    pub const fn deponent(self) -> bool {
        self.any(Self::DEPONENT)
    }

    /// An adjective.
    pub const fn adjective(self) -> bool {
        self.any(Self::ADJECTIVE)
    }

    /// A participle.
    pub const fn participle(self) -> bool {
        self.any(Self::PARTICIPLE)
    }

    /// A name: only written with a capital.
    pub const fn name(self) -> bool {
        self.any(Self::NAME)
    }

    /// An abbreviation or an initialism.
    pub const fn abbreviation(self) -> bool {
        self.any(Self::ABBREVIATION)
    }

    /// A form without inflection in the dictionary: adverb, preposition, some irregular forms.
    pub const fn plain(self) -> bool {
        self.any(Self::PLAIN)
    }

    /// How common: 0 unknown, 1 rare, up to 15; each step is about twice as common.
    pub fn rank(self) -> u8 {
        u8::try_from(self.0 >> Self::RANK_AT).unwrap_or(0)
    }
}
