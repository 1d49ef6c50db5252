import type { FromSchema } from 'json-schema-to-ts';
export declare const placeholderSchema: {
    readonly description: 'Example value, or a description of the placeholder with its example';
    readonly ru: 'Пример значения или описание переменной с примером';
    readonly anyOf: readonly [{
        readonly type: 'string';
    }, {
        readonly type: 'number';
    }, {
        readonly type: 'boolean';
    }, {
        readonly type: 'array';
        readonly items: {};
    }, {
        readonly type: 'object';
        readonly additionalProperties: false;
        readonly properties: {
            readonly description: {
                readonly type: 'string';
                readonly description: 'What stands here';
                readonly ru: 'Что здесь стоит';
            };
            readonly example: {
                readonly anyOf: readonly [{
                    readonly type: 'string';
                }, {
                    readonly type: 'number';
                }, {
                    readonly type: 'boolean';
                }, {
                    readonly type: 'array';
                    readonly items: {};
                }];
                readonly description: 'Example value; a list for loops';
                readonly ru: 'Пример значения; список — для циклов';
            };
            readonly default: {
                readonly anyOf: readonly [{
                    readonly type: 'string';
                }, {
                    readonly type: 'number';
                }, {
                    readonly type: 'boolean';
                }, {
                    readonly type: 'array';
                    readonly items: {};
                }];
                readonly description: 'Value where none is given; makes the placeholder optional';
                readonly ru: 'Значение, если своего нет; делает переменную необязательной';
            };
            readonly type: {
                readonly type: 'string';
                readonly enum: readonly ["text", "number", "date", "time", "datetime", "slot", "url", "phone", "email", "money", "boolean", "list"];
                readonly description: 'Kind of value';
                readonly ru: 'Вид значения';
            };
            readonly required: {
                readonly type: 'boolean';
                readonly default: true;
                readonly description: 'false: the value may be empty';
                readonly ru: 'false: значение может быть пустым';
            };
            readonly max_length: {
                readonly type: 'integer';
                readonly minimum: 1;
                readonly description: 'Longest value, in characters';
                readonly ru: 'Самое длинное значение, в знаках';
            };
            readonly values: {
                readonly type: 'array';
                readonly items: {
                    readonly anyOf: readonly [{
                        readonly type: 'string';
                    }, {
                        readonly type: 'number';
                    }, {
                        readonly type: 'boolean';
                    }];
                };
                readonly description: 'The only values it takes';
                readonly ru: 'Единственно возможные значения';
            };
            readonly sensitive: {
                readonly type: 'boolean';
                readonly description: 'Personal data: never shown in examples and previews';
                readonly ru: 'Личные данные: не показываются в примерах и предпросмотре';
            };
        };
    }];
};
/** `.msg.md` front matter. Keys stand in the order in which a template reads best. */
export declare const frontMatterSchema: {
    readonly type: 'object';
    readonly required: readonly ["title"];
    readonly additionalProperties: false;
    readonly patternProperties: {
        readonly '^x_': {};
    };
    readonly properties: {
        readonly title: {
            readonly type: 'string';
            readonly description: 'Name in lists and search';
            readonly ru: 'Название в списках и поиске';
        };
        readonly description: {
            readonly type: 'string';
            readonly description: 'When to use the template';
            readonly ru: 'Когда нужен этот шаблон';
        };
        readonly id: {
            readonly type: 'string';
            readonly pattern: '^[\\p{L}\\d]+([._-][\\p{L}\\d]+)*$';
            readonly description: 'Stable name; translations of one template share it. The file name by default';
            readonly ru: 'Постоянное имя; у переводов одного шаблона оно общее. По умолчанию — имя файла';
        };
        readonly lang: {
            readonly type: 'string';
            readonly pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$';
            readonly examples: readonly ["ru", "uk", "en"];
            readonly description: 'Language of the text (BCP 47)';
            readonly ru: 'Язык текста (BCP 47)';
        };
        readonly kind: {
            readonly type: 'string';
            readonly examples: readonly ["first-contact", "lead-reply", "order-created", "order-ready", "order-shipped", "delay-notice", "outage-notice", "order-completed", "service-completed", "documents-received", "payment-received", "documents-request", "info-request", "payment-reminder", "debt-reminder", "documents-sent", "contract-sent", "call-invite", "meeting-invite", "appointment-reminder", "complaint-reply", "refusal", "apology", "refund", "price-offer", "promo", "newsletter", "feedback-request", "off-hours-autoreply", "login-code"];
            readonly description: 'The occasion; it asks for elements of its own (a date, thanks, a question)';
            readonly ru: 'Повод; от него зависят обязательные части (срок, благодарность, вопрос)';
        };
        readonly channel: {
            readonly anyOf: readonly [{
                readonly type: 'string';
                readonly enum: readonly ["email", "sms", "whatsapp", "telegram", "max", "viber", "vk", "chat", "push", "call"];
            }, {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                    readonly enum: readonly ["email", "sms", "whatsapp", "telegram", "max", "viber", "vk", "chat", "push", "call"];
                };
            }];
            readonly default: 'chat';
            readonly description: 'Where the message goes';
            readonly ru: 'Куда уходит сообщение';
        };
        readonly audience: {
            readonly type: 'string';
            readonly enum: readonly ["personal", "group", "mass"];
            readonly default: 'personal';
            readonly description: 'One person, several named people, or a mailing';
            readonly ru: 'Один человек, несколько названных людей или рассылка';
        };
        readonly contact: {
            readonly type: 'string';
            readonly enum: readonly ["repeat", "first", "any"];
            readonly default: 'repeat';
            readonly description: 'Whether the client knows us: first contact, repeated, or any (the rules of both hold)';
            readonly ru: 'Знаком ли с нами клиент: первое обращение, повторное или любое (действуют правила обоих)';
        };
        readonly stage: {
            readonly type: 'string';
            readonly enum: readonly ["whole", "opening", "reply", "closing"];
            readonly default: 'whole';
            readonly description: 'A complete message, the opening of a dialogue, a reply inside it, or its end';
            readonly ru: 'Целое сообщение, начало диалога, ответ внутри него или его конец';
        };
        readonly relationship: {
            readonly type: 'string';
            readonly enum: readonly ["regular", "new", "longtime"];
            readonly default: 'regular';
            readonly description: 'longtime: a long acquaintance who writes informally; allows «Приветствую»';
            readonly ru: 'longtime: давний знакомый, который сам пишет неформально; разрешает «Приветствую»';
        };
        readonly send: {
            readonly anyOf: readonly [{
                readonly type: 'string';
            }, {
                readonly type: 'object';
                readonly additionalProperties: false;
                readonly properties: {
                    readonly hours: {
                        readonly type: 'string';
                        readonly description: 'Hours in which the message is sent: Mo-Fr 09:00-18:00';
                        readonly ru: 'Часы отправки: Mo-Fr 09:00-18:00';
                    };
                    readonly timezone: {
                        readonly type: 'string';
                        readonly examples: readonly ["recipient", "Europe/Moscow", "Europe/Kyiv", "Asia/Yekaterinburg"];
                        readonly description: 'IANA time zone of the hours, or recipient';
                        readonly ru: 'Часовой пояс этих часов (IANA) или recipient — пояс получателя';
                    };
                    readonly delay: {
                        readonly type: 'string';
                        readonly pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$';
                        readonly examples: readonly ["PT30M", "PT2H", "P1D"];
                        readonly description: 'How long until it is read (ISO 8601)';
                        readonly ru: 'Через сколько его прочтут (ISO 8601)';
                    };
                    readonly calendar: {
                        readonly type: 'string';
                        readonly description: 'Calendar of holidays: a file of the repository';
                        readonly ru: 'Календарь праздников: файл репозитория';
                    };
                };
            }];
            readonly description: 'Send window: the hours in which the message may go out';
            readonly ru: 'Окно отправки: часы, когда сообщение может уйти';
        };
        readonly urgency: {
            readonly type: 'string';
            readonly enum: readonly ["normal", "low", "high"];
            readonly default: 'normal';
            readonly description: 'Only high may leave work hours, and then it apologises';
            readonly ru: 'Только high может уходить в нерабочее время, и тогда с извинением';
        };
        readonly subject: {
            readonly type: 'string';
            readonly description: 'Subject of the e-mail; Liquid works here';
            readonly ru: 'Тема письма; можно с Liquid';
        };
        readonly placeholders: {
            readonly type: 'object';
            readonly additionalProperties: {
                readonly description: 'Example value, or a description of the placeholder with its example';
                readonly ru: 'Пример значения или описание переменной с примером';
                readonly anyOf: readonly [{
                    readonly type: 'string';
                }, {
                    readonly type: 'number';
                }, {
                    readonly type: 'boolean';
                }, {
                    readonly type: 'array';
                    readonly items: {};
                }, {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly properties: {
                        readonly description: {
                            readonly type: 'string';
                            readonly description: 'What stands here';
                            readonly ru: 'Что здесь стоит';
                        };
                        readonly example: {
                            readonly anyOf: readonly [{
                                readonly type: 'string';
                            }, {
                                readonly type: 'number';
                            }, {
                                readonly type: 'boolean';
                            }, {
                                readonly type: 'array';
                                readonly items: {};
                            }];
                            readonly description: 'Example value; a list for loops';
                            readonly ru: 'Пример значения; список — для циклов';
                        };
                        readonly default: {
                            readonly anyOf: readonly [{
                                readonly type: 'string';
                            }, {
                                readonly type: 'number';
                            }, {
                                readonly type: 'boolean';
                            }, {
                                readonly type: 'array';
                                readonly items: {};
                            }];
                            readonly description: 'Value where none is given; makes the placeholder optional';
                            readonly ru: 'Значение, если своего нет; делает переменную необязательной';
                        };
                        readonly type: {
                            readonly type: 'string';
                            readonly enum: readonly ["text", "number", "date", "time", "datetime", "slot", "url", "phone", "email", "money", "boolean", "list"];
                            readonly description: 'Kind of value';
                            readonly ru: 'Вид значения';
                        };
                        readonly required: {
                            readonly type: 'boolean';
                            readonly default: true;
                            readonly description: 'false: the value may be empty';
                            readonly ru: 'false: значение может быть пустым';
                        };
                        readonly max_length: {
                            readonly type: 'integer';
                            readonly minimum: 1;
                            readonly description: 'Longest value, in characters';
                            readonly ru: 'Самое длинное значение, в знаках';
                        };
                        readonly values: {
                            readonly type: 'array';
                            readonly items: {
                                readonly anyOf: readonly [{
                                    readonly type: 'string';
                                }, {
                                    readonly type: 'number';
                                }, {
                                    readonly type: 'boolean';
                                }];
                            };
                            readonly description: 'The only values it takes';
                            readonly ru: 'Единственно возможные значения';
                        };
                        readonly sensitive: {
                            readonly type: 'boolean';
                            readonly description: 'Personal data: never shown in examples and previews';
                            readonly ru: 'Личные данные: не показываются в примерах и предпросмотре';
                        };
                    };
                }];
            };
            readonly description: 'Placeholders of the text with an example each';
            readonly ru: 'Переменные текста, у каждой пример';
        };
        readonly attachments: {
            readonly type: 'array';
            readonly items: {
                readonly anyOf: readonly [{
                    readonly type: 'string';
                }, {
                    readonly type: 'object';
                    readonly additionalProperties: false;
                    readonly required: readonly ["file"];
                    readonly properties: {
                        readonly file: {
                            readonly type: 'string';
                            readonly description: 'File, from the template or from the root';
                            readonly ru: 'Файл: путь от шаблона или от корня';
                        };
                        readonly permission: {
                            readonly type: 'string';
                            readonly enum: readonly ["asked", "agreed", "not_needed"];
                            readonly description: 'Whether the client was asked if the file may be sent';
                            readonly ru: 'Спросили ли клиента, можно ли прислать файл';
                        };
                    };
                }];
            };
            readonly description: 'Files that go with the message';
            readonly ru: 'Файлы, которые уходят с сообщением';
        };
        readonly status: {
            readonly type: 'string';
            readonly enum: readonly ["draft", "review", "approved", "deprecated"];
            readonly default: 'draft';
            readonly description: 'State of approval';
            readonly ru: 'Состояние согласования';
        };
        readonly owner: {
            readonly anyOf: readonly [{
                readonly type: 'string';
            }, {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                };
            }];
            readonly description: 'Who answers for the template';
            readonly ru: 'Кто отвечает за шаблон';
        };
        readonly approved_by: {
            readonly anyOf: readonly [{
                readonly type: 'string';
            }, {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                };
            }];
            readonly description: 'Who approved it';
            readonly ru: 'Кто согласовал';
        };
        readonly approved: {
            readonly type: 'string';
            readonly format: 'date';
            readonly description: 'Day of approval';
            readonly ru: 'День согласования';
        };
        readonly approved_hash: {
            readonly type: 'string';
            readonly pattern: '^sha256:[0-9a-f]{12}$';
            readonly description: 'Seal over subject and body; written by “approve”';
            readonly ru: 'Печать по теме и тексту; её ставит «согласовать»';
        };
        readonly reviewed: {
            readonly type: 'string';
            readonly format: 'date';
            readonly description: 'Day of the last review';
            readonly ru: 'День последней проверки';
        };
        readonly review_every: {
            readonly type: 'string';
            readonly pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$';
            readonly examples: readonly ["P3M", "P6M", "P1Y"];
            readonly description: 'Review interval';
            readonly ru: 'Как часто перепроверять';
        };
        readonly expires: {
            readonly type: 'string';
            readonly format: 'date';
            readonly description: 'Last day of use';
            readonly ru: 'Последний день, когда шаблон годен';
        };
        readonly tags: {
            readonly anyOf: readonly [{
                readonly type: 'string';
            }, {
                readonly type: 'array';
                readonly items: {
                    readonly type: 'string';
                };
            }];
            readonly description: 'Words for search';
            readonly ru: 'Слова для поиска';
        };
        readonly short_code: {
            readonly type: 'string';
            readonly description: 'Short code of Chatwoot';
            readonly ru: 'Короткий код в Chatwoot';
        };
        readonly category: {
            readonly type: 'string';
            readonly enum: readonly ["utility", "marketing", "authentication"];
            readonly description: 'WhatsApp category';
            readonly ru: 'Категория WhatsApp';
        };
        readonly params: {
            readonly description: 'Free values for your own tools';
            readonly ru: 'Любые значения для Ваших инструментов';
        };
        readonly lint: {
            readonly type: 'object';
            readonly additionalProperties: false;
            readonly properties: {
                readonly disable: {
                    readonly type: 'array';
                    readonly items: {
                        readonly type: 'string';
                    };
                    readonly description: 'Rules that are off in this file';
                    readonly ru: 'Правила, выключенные в этом файле';
                };
                readonly reason: {
                    readonly type: 'string';
                    readonly description: 'Why';
                    readonly ru: 'Почему';
                };
            };
            readonly description: 'Rules switched off for this file';
            readonly ru: 'Правила, выключенные для этого файла';
        };
    };
};
export type FrontMatterData = FromSchema<typeof frontMatterSchema, {
    keepDefaultedPropertiesOptional: true;
}>;
